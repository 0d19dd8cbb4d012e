package peersupport.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import peersupport.evidence.Problem;

/** Text files as people keep them: read whole or refused. */
public final class TextFile {
    /** In bytes. */
    public static final int LARGEST = 1 << 20;

    private static final String UTF_16 = "text in UTF-16";

    /** What other files begin with, a byte for each character. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("%PDF", "a PDF"),
            Map.entry("PK\3\4", "a Word, OpenDocument, Excel or ZIP file"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", "an old Word or Excel file"),
            Map.entry("{\\rtf", "rich text (RTF) from a word processor"),
            Map.entry("\u001F\u008B", "a file packed by gzip"),
            Map.entry("\u0089PNG", "a picture"),
            Map.entry("\u00FF\u00D8\u00FF", "a picture"),
            Map.entry("GIF8", "a picture"),
            Map.entry("\u00FF\u00FE", UTF_16),
            Map.entry("\u00FE\u00FF", UTF_16));

    private TextFile() {}

    /** The text of a file; one that is too large, or not text, is refused. */
    public static String read(Path file) {
        return withoutMark(readAsIs(file));
    }

    /** The same with the byte order mark, if one stands before it. */
    public static String readAsIs(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem.Found(file.toString(), "this is a folder. Name a file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem.Found(
                        file.toString(),
                        "the file is larger than 1 MB. A design file is far smaller; is it the right one?");
            }
            return decoded(file.toString(), 1, bytes);
        } catch (NoSuchFileException e) {
            throw new Problem.Found(
                    file.toString(),
                    Files.isSymbolicLink(file)
                            ? "this link leads to a file that is not there."
                            : "there is no such file. Check the name and the folder.");
        } catch (AccessDeniedException e) {
            throw new Problem.Found(file.toString(), "you may not read this file. Ask its owner.");
        } catch (FileSystemException e) {
            throw new Problem.Found(file.toString(), "it could not be read: " + e.getReason() + ".");
        } catch (IOException e) {
            throw new Problem.Found(file.toString(), "it could not be read: " + e.getMessage() + ".");
        }
    }

    /** The text that these bytes are; problems name the place they are from, and the line they begin in. */
    public static String text(String place, int first, byte[] bytes) {
        return withoutMark(decoded(place, first, bytes));
    }

    private static String withoutMark(String text) {
        return text.substring(mark(text).length());
    }

    /** The byte order mark before a text, if there is one. */
    public static String mark(String text) {
        return text.startsWith("\uFEFF") ? "\uFEFF" : "";
    }

    private static String decoded(String place, int first, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        Optional<String> other = OTHERS.entrySet().stream()
                .filter(one -> start.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (other.isPresent() || start.length() > 1 && (start.charAt(0) == 0 || start.charAt(1) == 0)) {
            throw new Problem.Found(
                    place + ":" + first,
                    "this is " + other.orElse(UTF_16) + ", not a text file in UTF-8. Save it as plain text in UTF-8.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult ended = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (ended.isError()) {
            throw new Problem.Found(
                    place + ":" + line(first, text), "this is not a text file in UTF-8. Save it as UTF-8.");
        }
        IntStream.range(0, text.length())
                .filter(at -> isControl(text.charAt(at)))
                .findFirst()
                .ifPresent(odd -> {
                    throw new Problem.Found(
                            place + ":" + line(first, text.substring(0, odd)),
                            "this is not a text file: it holds control characters.");
                });
        return text;
    }

    private static long line(int first, String before) {
        return first + before.chars().filter(c -> c == '\n').count();
    }

    private static boolean isControl(char sign) {
        return Character.isISOControl(sign) && "\n\r\t\u0085".indexOf(sign) < 0;
    }
}
