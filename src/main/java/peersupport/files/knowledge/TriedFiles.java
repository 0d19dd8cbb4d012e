package peersupport.files.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Which files of {@code rules/} and {@code templates/} the build has tried, and what stood in them: nothing need be tried twice. */
public final class TriedFiles {
    /** The name of the list, beside the packed knowledge. */
    public static final String NAME = "tried.txt";

    private static final String BETWEEN = "  ";

    private TriedFiles() {}

    /** The list of these files, such as {@code rules/contexts.yaml}, as they stand on the class path. */
    public static String list(Collection<String> files) {
        return files.stream()
                .sorted()
                .map(file -> digest(file) + BETWEEN + file + "\n")
                .collect(Collectors.joining());
    }

    /** Whether all that is on the class path is as it was when the build tried it. */
    public static boolean areUnchanged() {
        String list = new String(bytes("rules/" + NAME), StandardCharsets.UTF_8);
        return !list.isEmpty()
                && list.lines()
                        .map(line -> line.split(BETWEEN))
                        .allMatch(line -> digest(line[1]).equals(line[0]));
    }

    private static String digest(String file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** What stands in a file; nothing where there is none. */
    private static byte[] bytes(String file) {
        return KnowledgeReader.bytes(file).orElse(new byte[0]);
    }
}
