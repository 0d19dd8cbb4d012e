package peersupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What was packaged to run: the libraries it is made of, their licences, and what must not be among them. */
class PackagedCheck {
    private static final Path TARGET = Path.of("target");

    /** Where rule compilers, what they compile with, and XStream have their classes, under whatever name a jar goes. */
    private static final List<String> UNWANTED = List.of(
            "org/drools/compiler/",
            "org/drools/drl/",
            "org/drools/ecj/",
            "org/eclipse/jdt/",
            "org/mvel2/",
            "com/thoughtworks/xstream/");

    private static final JsonNode LICENCES = new YAMLMapper().readTree(Path.of("src/test/resources/licences.yaml"));

    @Test
    void theBillOfMaterialsNamesTheLibrariesBesideTheJarAndNoOthers() throws IOException {
        Set<String> named = libraries()
                .map(library -> library.path("name").asString() + "-"
                        + library.path("version").asString() + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there =
                jars().stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(there), named);
        Trust.figure(getClass(), "libraries at run time", named.size());
    }

    @Test
    void everyLibraryHasALicenceAndEveryLicenceIsAllowed() {
        List<String> refused = new ArrayList<>();
        libraries().forEach(library -> {
            String name = library.path("group").asString() + ":"
                    + library.path("name").asString();
            List<String> licences = library.path("licenses")
                    .valueStream()
                    .map(licence -> read(library.path("group").asString(), told(licence)))
                    .toList();
            if (licences.isEmpty() || !LICENCES.path("allowed").propertyNames().containsAll(licences)) {
                refused.add(name + " " + licences);
            }
        });
        assertEquals(List.of(), refused, "src/test/resources/licences.yaml says which are allowed, and why");
    }

    @Test
    void noLicenceIsAllowedOrReadByHandForNothing() {
        Set<String> used = libraries()
                .flatMap(library -> library.path("licenses")
                        .valueStream()
                        .map(licence -> read(library.path("group").asString(), told(licence))))
                .collect(Collectors.toSet());
        Set<String> groups =
                libraries().map(library -> library.path("group").asString()).collect(Collectors.toSet());
        List<String> spare = new ArrayList<>(LICENCES.path("allowed").propertyNames());
        spare.removeAll(used);
        byHand().map(one -> one.path("libraries").asString())
                .filter(group -> !groups.contains(group))
                .forEach(spare::add);
        assertEquals(List.of(), spare);
    }

    @Test
    void noRuleCompilerAndNoXStreamIsAmongThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path jar : jars()) {
            entries(jar).stream()
                    .filter(entry -> UNWANTED.stream().anyMatch(entry::contains))
                    .findFirst()
                    .ifPresent(entry -> found.add(jar.getFileName() + ": " + entry));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theJarHasTheCompiledRulesAndNotWhatCompiledThem() throws IOException {
        List<String> entries = entries(TARGET.resolve("peer-support-advisor.jar"));
        assertEquals(
                List.of(),
                entries.stream()
                        .filter(entry -> entry.startsWith("peersupport/build/"))
                        .toList());
        assertFalse(entries.stream()
                .filter(entry -> entry.matches("META-INF/kie/.*/drools-model"))
                .toList()
                .isEmpty());
    }

    private static Stream<JsonNode> libraries() {
        return new JsonMapper()
                .readTree(TARGET.resolve("sbom.json"))
                .path("components")
                .valueStream();
    }

    private static String told(JsonNode licence) {
        JsonNode one = licence.path("license");
        return one.has("id") ? one.path("id").asString() : one.path("name").asString();
    }

    private static String read(String group, String told) {
        return byHand().filter(one -> one.path("libraries").asString().equals(group)
                        && one.path("told").asString().equals(told))
                .map(one -> one.path("is").asString())
                .findFirst()
                .orElse(told);
    }

    private static Stream<JsonNode> byHand() {
        return LICENCES.path("by-hand").valueStream();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }
}
