package peersupport.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peersupport.Naughty;
import peersupport.Trust;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a design, the name of a file or a line typed holds, the screen shows it as text: no sign steers a terminal. */
class HostileScreenTest {
    private static final Pattern STEERS =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");
    private static final String ONE = Any.one().id();
    private static final String CARD = Any.card().id();
    private static final int AT_ONCE = 12;
    private static final int LONGEST_NAME = 80;

    @TempDir
    private Path folder;

    static Stream<List<String>> typed() {
        List<String> all = Naughty.some(Trust.cases(AT_ONCE, Integer.MAX_VALUE));
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }

    @ParameterizedTest
    @MethodSource("typed")
    @DisplayName("Every page about a design with naughty words, every refusal of one, and every such line typed")
    void pages(List<String> naughty) throws IOException {
        List<String> all =
                Stream.concat(naughty.stream(), Stream.of("Plain words")).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String json = JsonMapper.shared().writeValueAsString(all.get(i));
            Files.writeString(folder.resolve("d" + i + ".json"), design(json));
            Files.writeString(folder.resolve("f" + i + ".json"), "{\"format\":1,\"title\":\"T\"," + json + ":1}");
            Files.writeString(
                    folder.resolve("o" + i + ".json"), "{\"format\":1,\"answers\":{\"" + ONE + "\":" + json + "}}");
            Files.writeString(
                    folder.resolve("s" + i + ".json"),
                    "{\"format\":1,\"last-advised\":{\"knowledge\":\"2.0\",\"statuses\":{\"" + CARD + "\":" + json
                            + "}}}");
            lines.addAll(List.of("open f" + i + ".json", "open o" + i + ".json", "open s" + i + ".json"));
            lines.add("open d" + i + ".json");
            lines.addAll(List.of(
                    "answers",
                    "advise",
                    "next",
                    "explain " + CARD,
                    "compare d0.json d" + i + ".json",
                    "advise --json"));
            lines.add(all.get(i).replaceAll("[\\n\\r]", " "));
            lines.add("explain \"" + all.get(i).replaceAll("[\\n\\r]", " ") + "\"");
            lines.add("open " + all.get(i).replaceAll("[\\n\\r]", " "));
        }
        Run run = Run.piped(folder, lines);
        assertAll(
                () -> plain("results", run.out()),
                () -> plain("talk", run.err()),
                () -> assertFalse(run.err().contains("inside the advisor"), () -> fault(run.err())));
        all.stream()
                .filter(words -> words.matches("[A-Za-z0-9 ]{1,60}"))
                .forEach(words -> assertTrue(run.out().contains(words.strip()), () -> "not shown: " + words));
    }

    @Test
    @DisplayName("Files with naughty names are screened, and told of when they cannot be read")
    void names() throws IOException {
        Path names = Files.createDirectory(folder.resolve("names"));
        int files = 0;
        for (String typed : Naughty.strings()) {
            String name = typed.replace('/', '-').replace("\0", "");
            name = "x" + name.substring(0, Math.min(LONGEST_NAME, name.length()));
            files += file(names, name + ".json", design("\"T\"")) ? 1 : 0;
            files += file(names, name + ".yaml", "&a") ? 1 : 0;
        }
        assertTrue(files > Naughty.strings().size(), "only " + files);
        for (String format : List.of("jsonl", "md")) {
            Run run = Run.of(folder, "screen", "names", "--format", format);
            plain(format, run.out());
            plain(format + ", talk", run.err());
            assertTrue(run.err().contains(" of " + files + " designs could not be read."), run.err());
        }
    }

    private static boolean file(Path folder, String name, String text) throws IOException {
        try {
            Files.writeString(folder.resolve(name), text);
            return true;
        } catch (InvalidPathException | FileSystemException e) {
            return false; // no name for a file here
        }
    }

    private static String design(String json) {
        return "{'format':1,'title':%,'author':%,'answers':{'ONE':'dont-know'},'notes':{'ONE':%},'set-aside':[{'finding':'CARD','because':%,'author':%}],'last-advised':{'knowledge':%}}"
                .replace('\'', '"')
                .replace("ONE", ONE)
                .replace("CARD", CARD)
                .replace("%", json.equals("\"\"") ? "\"T\"" : json);
    }

    private static void plain(String what, String text) {
        Matcher steers = STEERS.matcher(text);
        assertFalse(steers.find(), () -> {
            int at = steers.start();
            return String.format(
                    "%s: U+%04X in: %s", what, (int) text.charAt(at), text.substring(Math.max(0, at - 80), at));
        });
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), what);
    }

    private static String fault(String talk) {
        int at = talk.indexOf("inside the advisor");
        return talk.substring(Math.max(0, at - 400), Math.min(talk.length(), at + 400));
    }
}
