package peersupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.springframework.context.support.GenericApplicationContext;
import peersupport.shell.Session;
import peersupport.shell.ShellConfiguration;
import peersupport.shell.terminal.LineInput;
import peersupport.shell.terminal.ShellEnvironment;

/**
 * The shell at a terminal that is made up. The launcher has a class archive made of it: a real terminal needs classes
 * that no pipe asks for.
 */
public final class Rehearsal {
    private static final long PATIENCE = 60_000;

    private Rehearsal() {}

    /** Runs the lines on standard input, the last of which leaves. */
    public static void main(String[] args) throws IOException {
        try (GenericApplicationContext parts = ShellConfiguration.in(ShellEnvironment.ofThisProcess())) {
            parts.getBean(LineInput.class).rehearse(new SequenceInputStream(System.in, new Silence()));
            System.exit(parts.getBean(Session.class).run());
        }
    }

    /** Somebody who types no more, and is gone after a while if nobody leaves. */
    private static final class Silence extends InputStream {
        @Override
        public int read() {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
    }
}
