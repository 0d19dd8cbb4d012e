package peersupport.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import peersupport.Trust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab of Chromium. */
final class Tab {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 300;

    private final Path typefaces;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    /** What is waited for: answers by the number of their command, events by name. */
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();

    Tab(HttpClient http, URI address, Path typefaces) {
        this.typefaces = typefaces;
        socket = http.newWebSocketBuilder()
                .buildAsync(address, new Listening())
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
        send("Page.enable", Map.of());
        send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        obeyPolicy(false);
    }

    /** Whether the next page's own security policy holds; it would forbid the typefaces that tests bring along. */
    void obeyPolicy(boolean obeyed) {
        send("Page.setBypassCSP", Map.of("enabled", !obeyed));
    }

    /** Loads a page: on a wide screen, in the usual colours and the wide typeface, until told otherwise. */
    void show(Path page) {
        load(page);
        bringTypefaces();
    }

    /** Makes the window this many pixels wide. */
    void width(int pixels) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Asks for colours as somebody's system may: forced (active or none), dark or light. */
    void colours(String forced, String scheme) {
        media(
                "screen",
                List.of(
                        Map.of("name", "forced-colors", "value", forced),
                        Map.of("name", "prefers-color-scheme", "value", scheme)));
    }

    /** Lays the page out as on paper, this wide. */
    void paper(double millimetres) {
        width((int) Math.floor(millimetres / 25.4 * 96));
        media("print", List.of());
    }

    private void media(String medium, List<Map<String, String>> features) {
        send("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
    }

    /** Lays a reader's own style over the page, in place of the last: everything in this typeface, and what else. */
    void style(Typeface face, String css) {
        evaluate("(own => { own.replaceSync('%s'); document.adoptedStyleSheets[1] = own })(new CSSStyleSheet())"
                .formatted(face.style() + css));
    }

    /** The same in the browser's own typefaces, with nothing laid over the page. */
    void load(Path page) {
        width(1280);
        colours("none", "light");
        CompletableFuture<JsonNode> loaded = await("Page.loadEventFired");
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        loaded.join();
    }

    /** Loads a page in a browser whose scripts are off. */
    void loadWithoutScripts(Path page) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        load(page);
        send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    /** Loads a page after this script. */
    void loadAfter(String script, Path page) {
        String before = send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier")
                .asString();
        load(page);
        send("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", before));
    }

    /** Leaves a page that asks whether one really wants to, and says yes. */
    void leaveAllTheSame() {
        CompletableFuture<JsonNode> asked = await("Page.javascriptDialogOpening");
        CompletableFuture<JsonNode> loaded = await("Page.loadEventFired");
        CompletableFuture<JsonNode> left = sending("Page.navigate", Map.of("url", "about:blank"));
        asked.join();
        send("Page.handleJavaScriptDialog", Map.of("accept", true));
        left.join();
        loaded.join();
    }

    /** Hands this file to the input for files that the expression comes to. */
    void choose(String input, Path file) {
        String element = send("Runtime.evaluate", Map.of("expression", input))
                .get("result")
                .get("objectId")
                .asString();
        send(
                "DOM.setFileInputFiles",
                Map.of(
                        "objectId",
                        element,
                        "files",
                        List.of(file.toAbsolutePath().toString())));
    }

    /** Does what saves a file, and waits until it is in this folder. */
    void download(Path folder, Runnable saves) {
        send(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
        try (WatchService files = folder.getFileSystem().newWatchService()) {
            folder.register(files, StandardWatchEventKinds.ENTRY_CREATE);
            saves.run();
            boolean whole = false;
            while (!whole) {
                WatchKey seen = files.poll(SECONDS, TimeUnit.SECONDS);
                if (seen == null) {
                    throw new IllegalStateException("nothing was saved in " + folder);
                }
                // what is half saved has another ending, and an empty file may hold its name for it
                whole = seen.pollEvents().stream()
                        .map(event -> folder.resolve(event.context().toString()).toFile())
                        .anyMatch(file -> file.getName().endsWith(".json") && file.length() > 0);
                seen.reset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types this where the focus is. */
    void type(String words) {
        send("Input.insertText", Map.of("text", words));
    }

    private void bringTypefaces() {
        evaluate("""
                const faces = new CSSStyleSheet();
                faces.replaceSync('%s');
                document.adoptedStyleSheets = [faces];
                Promise.all([...document.fonts].map(face => face.load())).then(all => all.length)
                """.formatted(Typeface.from(typefaces)));
        style(Typeface.WIDE, "");
    }

    /** Presses a key: Tab, Enter, Space or ArrowRight. */
    void press(String key) {
        send(
                "Input.dispatchKeyEvent",
                switch (key) {
                    case "Enter" -> Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", 13, "text", "\r");
                    case "Space" -> Map.of("type", "keyDown", "key", " ", "windowsVirtualKeyCode", 32, "text", " ");
                    case "ArrowRight" -> Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", 39);
                    default -> Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", 9);
                });
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key.equals("Space") ? " " : key));
    }

    /** What an expression comes to, a promise included. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** The texts in the list that an expression comes to. */
    List<String> texts(String expression) {
        return evaluate(expression).valueStream().map(JsonNode::asString).toList();
    }

    /** What lies outside the window, apart from what scrolls in a region of its own, and what is cut off. */
    List<String> lost() {
        return texts("""
                (() => {
                  const lost = [], wide = document.scrollingElement.scrollWidth;
                  const style = element => getComputedStyle(element);
                  const scrolls = region => region && style(region).overflowX === 'auto';
                  if (wide > innerWidth) lost.push(`the page is ${wide} px wide in a window of ${innerWidth}`);
                  for (const e of document.body.querySelectorAll(':not(.skip, svg, svg *)')) {
                    const box = e.getBoundingClientRect();
                    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(e.parentElement.closest('.scroll')))
                      lost.push('outside: ' + e.outerHTML.slice(0, 99));
                    if (e.scrollWidth > e.clientWidth && style(e).overflowX === 'hidden') lost.push('cut: ' + e.outerHTML.slice(0, 99));
                  }
                  return lost;
                })()
                """);
    }

    /**
     * In each build, leaves two pieces of each shape, such as a first and a second row: of neighbours that differ in
     * words and places alone, one more tells nothing new of colours, keys and names. Headings, cells and whatever others
     * point at stay. The long run keeps the whole page.
     */
    void thin() {
        if (Trust.cases(0, 1) == 1) {
            return;
        }
        evaluate("""
                (() => {
                  const words = ['id', 'href', 'title', 'aria-label'];
                  const pointing = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
                  const named = new Set(pointing.flatMap(name => [...document.querySelectorAll(`[${name}]`)]
                    .flatMap(e => e.getAttribute(name).split(' '))));
                  const kept = child => named.has(child.id) || child.matches('h1, h2, h3, h4, h5, h6, td, th');
                  const shape = e => {
                    const seen = {};
                    for (const child of [...e.children]) {
                      const its = shape(child);
                      seen[its] = (seen[its] ?? 0) + 1;
                      if (seen[its] > 2 && !kept(child)) child.remove();
                    }
                    return JSON.stringify([e.tagName, e.textContent.trim() !== '', Object.keys(seen),
                      [...e.attributes].map(a => [a.name, words.includes(a.name) || pointing.includes(a.name)
                        || e.ownerSVGElement ? a.value !== '' : a.value])]);
                  };
                  shape(document.body);
                })()
                """);
    }

    /** The page as it prints. */
    byte[] pdf() {
        return Base64.getDecoder()
                .decode(send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                        .get("data")
                        .asString());
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        JsonNode read = sending(method, parameters).join();
        if (read.has("error")) {
            throw new IllegalStateException(method + ": " + read.get("error"));
        }
        return read.get("result");
    }

    private CompletableFuture<JsonNode> sending(String method, Map<String, ?> parameters) {
        int number = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = await("" + number);
        socket.sendText(JSON.writeValueAsString(Map.of("id", number, "method", method, "params", parameters)), true)
                .join();
        return answer;
    }

    private CompletableFuture<JsonNode> await(String what) {
        CompletableFuture<JsonNode> coming = new CompletableFuture<JsonNode>().orTimeout(SECONDS, TimeUnit.SECONDS);
        awaited.put(what, coming);
        return coming;
    }

    private final class Listening implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            gone(new IllegalStateException("the browser has closed the tab: " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            gone(error);
        }

        private void gone(Throwable why) {
            awaited.values().forEach(waiting -> waiting.completeExceptionally(why));
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            heard.append(part);
            if (whole) {
                JsonNode said = JSON.readTree(heard.toString());
                heard.setLength(0);
                String event = said.path("method").asString("");
                CompletableFuture<JsonNode> waiting =
                        awaited.remove(said.path("id").asString(event));
                if (waiting != null) {
                    waiting.complete(said);
                }
            }
            from.request(1);
            return null;
        }
    }
}
