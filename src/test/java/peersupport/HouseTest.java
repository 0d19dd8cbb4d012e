package peersupport;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the house is built: arrows between packages go one way, and each framework has one room. */
class HouseTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("peersupport");

    /** A package and what it may know beside itself, the JDK, and all that stands above it here. */
    private record Room(String name, String... frameworks) {}

    private static final List<Room> ROOMS = List.of(
            new Room("peersupport.launching"),
            new Room(
                    "peersupport.export",
                    "org.jsoup..",
                    "org.commonmark..",
                    "org.apache.commons.csv..",
                    "com.openhtmltopdf..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "org.apache.poi..",
                    "org.apache.commons.compress..",
                    "org.apache.xmlbeans..",
                    "org.openxmlformats.."),
            new Room("peersupport.samplesize", "org.apache.commons.statistics.."),
            new Room("peersupport.design"),
            new Room("peersupport.evidence.context"),
            new Room("peersupport.evidence.register"),
            new Room("peersupport.evidence.card"),
            new Room("peersupport.evidence.document"),
            new Room("peersupport.evidence"),
            new Room("peersupport.evidence.check"),
            new Room("peersupport.reasoning", "org.drools..", "org.kie.."),
            new Room("peersupport.reasoning.check", "org.kie.."),
            new Room("peersupport.exploring"),
            new Room("peersupport.screening"),
            new Room("peersupport.files", "org.apache.commons.text.."),
            new Room("peersupport.files.store"),
            new Room(
                    "peersupport.files.yaml",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.snakeyaml.."),
            new Room("peersupport.files.design"),
            new Room("peersupport.files.knowledge"),
            new Room("peersupport.files.json", "com.fasterxml.jackson.annotation.."),
            new Room("peersupport.reporting.shared", "org.apache.velocity..", "org.apache.commons.text.."),
            new Room("peersupport.reporting.designreport"),
            new Room("peersupport.reporting.bid"),
            new Room("peersupport.reporting.checklist"),
            new Room("peersupport.reporting.evaluation"),
            new Room("peersupport.reporting.annex"),
            new Room("peersupport.reporting.book"),
            new Room("peersupport.reporting.portfolio"),
            new Room("peersupport.reporting", "org.apache.velocity.exception.."),
            new Room("peersupport.form"),
            new Room("peersupport.shell.terminal", "org.springframework..", "org.jline..", "org.apache.commons.text.."),
            new Room("peersupport.shell.page"),
            new Room("peersupport.shell.workspace", "org.springframework.."),
            new Room("peersupport.shell.interview", "org.springframework.."),
            new Room("peersupport.shell.command", "org.springframework..", "org.jline.."),
            new Room("peersupport.shell", "org.springframework..", "jakarta.validation.."),
            new Room("peersupport", "org.springframework.."));

    @TestFactory
    Stream<DynamicTest> everyPackageKnowsOnlyItsOwnFrameworkAndThePackagesBeforeIt() {
        List<String> before = new ArrayList<>(List.of("java.."));
        return ROOMS.stream().map(room -> {
            before.add(room.name());
            List<String> known = new ArrayList<>(before);
            known.addAll(List.of(room.frameworks()));
            return DynamicTest.dynamicTest(
                    room.name(),
                    () -> classes()
                            .that()
                            .resideInAPackage(room.name())
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(known.toArray(String[]::new))
                            .check(HOUSE));
        });
    }

    @Test
    void everyClassHasARoom() {
        List<String> rooms = new ArrayList<>(List.of("peersupport.build"));
        ROOMS.forEach(room -> rooms.add(room.name()));
        List<String> others = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !rooms.contains(name) && !name.startsWith("peersupport.rules"))
                .distinct()
                .toList();
        assertEquals(List.of(), others, "say in this test what these packages may know");
    }

    @Test
    void noPackagesGoRoundInACircle() {
        slices().matching("peersupport.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("peersupport.files.(*)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("peersupport.reporting.(*)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("peersupport.evidence.(*)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("peersupport.shell.(*)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    @DisplayName(
            "A document knows what all share; only the annex, which stands behind the others, knows other documents")
    void documentsKnowNoOtherDocument() {
        Stream.of("designreport", "bid", "checklist", "evaluation", "book", "portfolio")
                .map(name -> "peersupport.reporting." + name)
                .forEach(document -> noClasses()
                        .that()
                        .resideInAPackage(document)
                        .should()
                        .dependOnClassesThat(resideInAPackage("peersupport.reporting.*")
                                .and(not(resideInAnyPackage(document, "peersupport.reporting.shared"))))
                        .check(HOUSE));
    }

    @Test
    void noFolderHoldsMoreThanTwentyFiles() throws IOException {
        for (String room : List.of("reporting", "export", "evidence", "files", "shell")) {
            try (Stream<Path> folders = Files.walk(Path.of("src/main/java/peersupport", room))) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
                        assertTrue(files.count() <= 20, folder::toString);
                    }
                }
            }
        }
    }

    @Test
    void noClassOfOursKnowsANetworkTheSettingsJavaKeepsAtHomeOrALogFile() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..",
                        "java.net.http..",
                        "java.rmi..",
                        "javax.net..",
                        "java.util.prefs..",
                        "java.util.logging..")
                .check(HOUSE);
    }

    @Test
    void noInterfaceHasASingleImplementation() {
        List<String> lonely = HOUSE.stream()
                .filter(JavaClass::isInterface)
                .filter(type -> type.getAllSubclasses().stream()
                                .filter(known -> !known.isInterface() && !known.isAnonymousClass())
                                .count()
                        == 1)
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), lonely);
    }

    @Test
    void classesAreNamedForWhatTheyAre() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    List.of(),
                    files.map(Path::toString)
                            .filter(name -> name.matches(".*/(utils?|impl)/.*|.*(Utils?|Impl|Manager|Helper)\\.java"))
                            .toList());
        }
    }

    /** Java reads any other by calling itself for each time, and a long text is too much for its stack. */
    @Test
    void aPatternThatRepeatsAGroupGivesNothingBack() throws IOException {
        Pattern repeats = Pattern.compile(".*\\)[*+](?!\\+).*");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        List.of(),
                        Files.readAllLines(file).stream()
                                .filter(repeats.asMatchPredicate())
                                .toList(),
                        file + ": write ++ or *+");
            }
        }
    }

    /** What survives a kill need not survive a loss of power, which nobody can try out here: so the calls are read. */
    @Test
    void whatIsWrittenGoesDownToTheDiskBeforeItTakesItsName() {
        JavaClass saving = HOUSE.get("peersupport.files.store.AtomicWrite");
        assertTrue(calls(saving, FileDescriptor.class, "sync")
                .map(JavaAccess::getOrigin)
                .allMatch(method -> method.getName().contains("end")));
        assertEquals(1, calls(saving, FileDescriptor.class, "sync").count());
        assertTrue(saving.getMethod("write", byte[].class).getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("end")));
        assertTrue(line("FileTransaction", "AtomicWrite", "write") < line("FileTransaction", "AtomicWrite", "place"));
        assertTrue(line("StreamedFile", "AtomicWrite", "end") > 0);
        assertTrue(line("FileTransaction", "StreamedFile", "whole") < line("FileTransaction", "AtomicWrite", "place"));
    }

    @Test
    void nothingIsWrittenToAFileInAnotherWay() {
        Set<String> writing = Set.of(
                "write", "writeString", "newOutputStream", "newBufferedWriter", "newByteChannel", "move", "copy");
        Set<String> streams =
                Set.of("FileOutputStream", "RandomAccessFile", "FileWriter", "PrintStream", "FileChannel");
        List<String> others = HOUSE.stream()
                .filter(type -> !type.getPackageName().equals("peersupport.build"))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Files.class)
                                        && writing.contains(call.getName()))
                        || type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call ->
                                        streams.contains(call.getTargetOwner().getSimpleName())
                                                // on a stream that is there it opens none
                                                && !call.getTarget()
                                                        .getRawParameterTypes()
                                                        .get(0)
                                                        .isEquivalentTo(OutputStream.class)))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertEquals(
                List.of("AtomicWrite", "FileLock", "Launcher"),
                others,
                "a lock writes nothing; the launcher runs before us; all else is saved by AtomicWrite");
    }

    /** So that a test can run the advisor beside others, and see all that it says. */
    @Test
    void theStreamsOfTheProcessAreKnownWhereItBegins() {
        List<String> others = HOUSE.stream()
                .filter(type -> !type.getPackageName().equals("peersupport.build"))
                .filter(type -> type.getFieldAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(System.class)))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertEquals(
                List.of("Launcher", "LineEditor", "Rehearsal", "ShellEnvironment"),
                others,
                "the line editor asks for keys not yet read");
    }

    private static Stream<? extends JavaAccess<?>> calls(JavaClass from, Class<?> to, String name) {
        return from.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(to)
                        && call.getName().equals(name));
    }

    /** Where a class takes this step of saving. */
    private static int line(String type, String owner, String step) {
        JavaClass from = HOUSE.get("peersupport.files.store." + type);
        return Stream.concat(from.getMethodCallsFromSelf().stream(), from.getMethodReferencesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getSimpleName().equals(owner)
                        && access.getName().equals(step))
                .mapToInt(JavaAccess::getLineNumber)
                .max()
                .orElseThrow();
    }
}
