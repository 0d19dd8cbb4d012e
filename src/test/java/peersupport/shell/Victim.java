package peersupport.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A session on lines from a pipe that is killed, as by {@code kill -9}, at a random moment after it has said something. */
final class Victim {
    private Victim() {}

    /**
     * Feeds a session, and kills it.
     *
     * @param sign what the lines begin with that are waited for
     * @param times how many of them; the kill comes within as long a time as lay between the last two, and a little
     * @return all that it said before it died, line by line
     */
    static List<String> killed(Path folder, List<String> lines, String sign, int times, Random random)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Run.command())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush(); // and not closed: the end of the input would end it
            List<String> heard = new ArrayList<>();
            long last = System.nanoTime();
            long between = 0;
            for (int signs = 0; signs < times; ) {
                String line = said.readLine();
                if (line == null) {
                    throw new AssertionError("it ended by itself: " + String.join("\n", heard));
                }
                heard.add(line);
                if (line.startsWith(sign)) {
                    signs++;
                    between = System.nanoTime() - last;
                    last = System.nanoTime();
                }
            }
            LockSupport.parkNanos((long) (random.nextDouble() * (between + TimeUnit.MILLISECONDS.toNanos(5))));
            process.toHandle().destroyForcibly(); // the process itself would close what is still to be read
            process.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                heard.add(line);
            }
            return heard;
        } finally {
            process.destroyForcibly();
        }
    }
}
