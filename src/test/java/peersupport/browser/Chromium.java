package peersupport.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, spoken to over its DevTools protocol with what the JDK has. A driver between (Selenium) would
 * want a second program of the very same version, and would still need the protocol for what is tested here: a real
 * width of 320 pixels, forced colours, printing.
 */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Path home;

    private Chromium(Process process, String address, Path home) {
        this.process = process;
        this.address = address;
        this.home = home;
    }

    /** Where it is installed, if it is. */
    static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it, with this folder for the typefaces and whatever it keeps. */
    static Chromium start(Path program, Path home) throws IOException, InterruptedException {
        Typeface.into(home);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        // it cannot have its sandbox as root, and sees no page but ours
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        // a page that is a file may then use a typeface that is one
                        "--allow-file-access-from-files",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + home)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("chromium.log").toFile())
                .start();
        return new Chromium(process, "http://127.0.0.1:" + port(process, home.resolve("DevToolsActivePort")), home);
    }

    /** The port it chose, which it writes to this file. */
    private static String port(Process process, Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return lines.get(0);
                }
            }
            Thread.sleep(20);
        }
        process.destroyForcibly();
        throw new IOException("Chromium did not start: " + Files.readString(file.resolveSibling("chromium.log")));
    }

    /** A new tab. */
    Tab open() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        JsonNode tab = JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
        return new Tab(http, URI.create(tab.get("webSocketDebuggerUrl").asString()), home);
    }

    /** Ends it, and waits until it has. */
    void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
