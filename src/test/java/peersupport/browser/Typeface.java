package peersupport.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import peersupport.Trust;

/** A face to look at pages in, brought along: which faces a machine has, and which is its usual one, tells nothing. */
enum Typeface {
    /** DejaVu Sans, about as wide as the faces that screens are read in come. */
    WIDE("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"),
    /** Liberation Sans, as wide as Arial; a browser makes its bold letters itself. */
    NARROW("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    private final String[] files;

    Typeface(String... files) {
        this.files = files;
    }

    /** The wide one in each build, both in the long run: for what the face hardly matters to. */
    static List<Typeface> mostly() {
        return List.of(values()).subList(0, Trust.cases(1, values().length));
    }

    /** Puts every face into this folder. */
    static void into(Path folder) {
        for (Typeface face : values()) {
            for (int bold = 0; bold < face.files.length; bold++) {
                try (InputStream file = Typeface.class.getResourceAsStream(face.files[bold])) {
                    Files.copy(file, folder.resolve(face.name() + bold));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** The style rules that find them in this folder. */
    static String from(Path folder) {
        StringBuilder rules = new StringBuilder();
        for (Typeface face : values()) {
            for (int bold = 0; bold < face.files.length; bold++) {
                rules.append("@font-face{font-family:%s;font-weight:%s;src:url(%s)}"
                        .formatted(
                                face,
                                bold == 0 ? 400 : 700,
                                folder.resolve(face.name() + bold).toUri()));
            }
        }
        return rules.toString();
    }

    /** The style rule that writes everything in this one; a sign it has not is taken from the wide one. */
    String style() {
        return "*{font-family:%s,%s!important}".formatted(this, WIDE);
    }
}
