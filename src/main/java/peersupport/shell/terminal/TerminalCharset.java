package peersupport.shell.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * Writes for a terminal whose code page may lack signs: one that it lacks is written as letters that mean the same, and
 * never as the "?" that stands for open. Marks keep apart, here as in their legend.
 */
final class TerminalCharset {
    private TerminalCharset() {}

    /** The code page that Java writes to "stdout" or "stderr" in; UTF-8 where none is known. */
    static Charset of(String stream) {
        String name = System.getProperty(stream + ".encoding", System.getProperty("sun." + stream + ".encoding", ""));
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** A writer in this code page. */
    static PrintWriter writer(OutputStream out, Charset charset) {
        return new PrintWriter(out, false, charset) {
            @Override
            public void write(String text, int from, int length) {
                String written = written(text.substring(from, from + length), charset);
                super.write(written, 0, written.length());
            }
        };
    }

    private static String written(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        return encoder.canEncode(text)
                ? text
                : text.codePoints().mapToObj(sign -> written(sign, encoder)).collect(Collectors.joining());
    }

    private static String written(int sign, CharsetEncoder encoder) {
        String as = Character.toString(sign);
        if (encoder.canEncode(as)) {
            return as;
        }
        String bare = Normalizer.normalize(as, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return switch (sign) {
            case '●' -> "X";
            case '◐' -> "P";
            case '○' -> "O";
            case '◇' -> "N";
            case '–', '—', '−' -> "-";
            case '→' -> "->";
            case '•' -> "*";
            case '·' -> "|";
            case '…' -> "...";
            case '’', '‘', '“', '”' -> "'"; // a straight double quote would end a text in JSON
            case '²' -> "2";
            case '£' -> "GBP ";
            case '©' -> "(c)";
            case 'ø' -> "o";
            case 'α' -> "alpha";
            default -> encoder.canEncode(bare) ? bare : "_";
        };
    }
}
