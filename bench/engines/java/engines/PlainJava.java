package engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The cards written out as Java, compiled here and run. */
public final class PlainJava implements Engine {
    private static final String NAME = "CardsAsJava";

    private final Cards cards;
    private final List<byte[]> designs;
    private final int size;

    /** What the written class does. */
    public interface Cards {
        /** Concludes the status of every card from the state of every context. */
        void conclude(byte[] states, byte[] statuses);
    }

    PlainJava(Task task) {
        cards = compiled(JavaSource.text(task, NAME));
        size = task.cards().size();
        designs = task.designs().stream().map(PlainJava::states).toList();
    }

    private static byte[] states(Task.Given given) {
        byte[] states = new byte[given.states().length()];
        for (int i = 0; i < states.length; i++) {
            states[i] = JavaSource.state(given.states().charAt(i));
        }
        return states;
    }

    /** The source and the class stay in {@code target/} to be looked at. */
    private static Cards compiled(String source) {
        try {
            Path folder = Files.createDirectories(Places.WRITTEN.resolve("java"));
            Path file = Files.writeString(folder.resolve(NAME + ".java"), source);
            if (ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-cp", System.getProperty("java.class.path"), file.toString())
                    != 0) {
                throw new IllegalStateException(file + " does not compile");
            }
            ClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, PlainJava.class.getClassLoader());
            return (Cards) loader.loadClass(NAME).getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] conclude(int design) {
        byte[] statuses = new byte[size];
        cards.conclude(designs.get(design), statuses);
        return statuses;
    }

    @Override
    public String statuses(Object concluded) {
        StringBuilder letters = new StringBuilder();
        for (byte needs : (byte[]) concluded) {
            letters.append(JavaSource.status(needs));
        }
        return letters.toString();
    }
}
