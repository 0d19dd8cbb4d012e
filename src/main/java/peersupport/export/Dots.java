package peersupport.export;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * A drawing as a PNG. Its few colours are listed once, which takes a third of the room; the library’s own way to do so
 * strews dots over even colours.
 */
final class Dots extends ImageTranscoder {
    private static final int COLOURS = 256;
    private static final int FINEST = 10;

    static {
        ImageIO.setUseCache(false); // what a design shows is nobody's in the folder for temporary files
        Fonts.addToMachine();
    }

    private BufferedImage drawn;

    private Dots() {}

    /** The PNG of an SVG, so many dots wide and high. */
    static byte[] of(String svg, double wide, double high) {
        Dots drawing = new Dots();
        drawing.addTranscodingHint(KEY_WIDTH, (float) wide);
        drawing.addTranscodingHint(KEY_HEIGHT, (float) high);
        drawing.addTranscodingHint(KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            drawing.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
            ImageIO.write(listed(drawing.drawn), "png", bytes);
        } catch (TranscoderException e) {
            throw new IllegalStateException("this picture cannot be drawn", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput nowhere) {
        drawn = image;
    }

    /** Shades so close that nobody tells them apart become one, until few enough are left to be listed. */
    private static BufferedImage listed(BufferedImage image) {
        int wide = image.getWidth();
        int[] dots = image.getRGB(0, 0, wide, image.getHeight(), null, 0, wide);
        int[] places = new int[dots.length];
        Map<Integer, Integer> colours = new LinkedHashMap<>();
        for (int step = FINEST; step == FINEST || colours.size() > COLOURS; step++) {
            colours.clear();
            for (int i = 0; i < dots.length; i++) {
                if (i > 0 && dots[i] == dots[i - 1]) {
                    places[i] = places[i - 1];
                    continue;
                }
                int shade = near(dots[i] >> 16, step) << 16 | near(dots[i] >> 8, step) << 8 | near(dots[i], step);
                places[i] = colours.computeIfAbsent(shade, colour -> colours.size());
            }
        }
        int[] list = colours.keySet().stream().mapToInt(colour -> colour).toArray();
        BufferedImage listed = new BufferedImage(
                wide,
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, list.length, list, 0, false, -1, DataBuffer.TYPE_BYTE));
        listed.getRaster().setSamples(0, 0, wide, image.getHeight(), 0, places);
        return listed;
    }

    private static int near(int part, int step) {
        return Math.min(255, ((part & 255) + step / 2) / step * step);
    }
}
