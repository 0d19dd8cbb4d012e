package peersupport.files.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A process that does nothing but save, one version after another, until it is killed. */
final class SaveLoop {
    static final String SET = "set";
    static final String GROWING = "growing";

    private SaveLoop() {}

    /** Saves in this folder, and prints the number of each version as soon as it is saved. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        for (int version = Integer.parseInt(args[2]); ; version++) {
            if (args[1].equals(GROWING)) {
                grow(folder.resolve("rows.csv"), version);
            } else {
                FileTransaction.write(folder, set(version));
            }
            System.out.println(version);
        }
    }

    /** What the files of one version hold. */
    static Map<String, byte[]> set(int version) {
        Map<String, byte[]> set = new LinkedHashMap<>();
        for (String name : new String[] {"a.txt", "b.txt", "c.txt"}) {
            set.put(name, (version + "\n" + text(version, name.hashCode())).getBytes(StandardCharsets.UTF_8));
        }
        return set;
    }

    /** What the growing file of one version holds, a piece at a time. */
    static String row(int version, int at) {
        return (at == 0 ? version + "\n" : "") + text(version, at);
    }

    private static void grow(Path file, int version) {
        try (StreamedFile growing = new StreamedFile(file)) {
            for (int at = 0; at < 10; at++) {
                growing.add(row(version, at));
            }
            FileTransaction.write(file.getParent(), Map.of(), List.of(growing));
        }
    }

    private static String text(int version, int salt) {
        StringBuilder text = new StringBuilder();
        new Random(31L * version + salt)
                .ints(5_000, 0, 10_000)
                .forEach(number -> text.append(number).append('\n'));
        return text.toString();
    }
}
