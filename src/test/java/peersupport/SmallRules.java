package peersupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import peersupport.files.knowledge.ReferencesFile;

/** A small knowledge base of the tests' own: what is changed in {@code rules/} changes nothing that is tried on it. */
public final class SmallRules {
    public static final Path FOLDER = Path.of("src/test/resources/small/rules");
    public static final Path DESIGNS = Path.of("src/test/resources/small/designs");

    private SmallRules() {}

    /** The text of one of its files; the references are formatted only when it is built. */
    public static String text(String name) {
        try {
            return name.equals(ReferencesFile.NAME) ? "[]" : Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
