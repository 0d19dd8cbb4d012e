package peersupport.files.design;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.evidence.Problem;
import peersupport.files.store.TextFile;
import peersupport.screening.Submission;

/** JSON Lines: a design in each line, and nothing in empty ones. A line that cannot be used does not stop the next. */
final class JsonLines {
    private static final int LONGEST = 1 << 20;

    private final DesignFile designs;
    private final String place;
    private final InputStream in;
    private int line;
    private long taken;
    private boolean ended;

    /**
     * Lines from this stream.
     *
     * @param place how problems name it
     */
    JsonLines(DesignFile designs, String place, InputStream in) {
        this.designs = designs;
        this.place = place;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line that is not empty, not read yet as a design; nothing at the end. */
    Optional<Submission> next() {
        try {
            for (Optional<byte[]> found = bytes(); found.isPresent(); found = bytes()) {
                if (!isBlank(found.get())) {
                    byte[] bytes = found.get();
                    int number = line;
                    return Optional.of(new Submission(place + ":" + number, () -> design(bytes, number)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return broken(e);
        }
    }

    private Optional<Submission> broken(IOException why) {
        ended = true;
        Problem.Found told =
                new Problem.Found(place, "it could not be read on after line " + line + ": " + why.getMessage() + ".");
        return Optional.of(new Submission(place, () -> {
            throw told;
        }));
    }

    private Design design(byte[] bytes, int number) {
        if (bytes.length > LONGEST) {
            throw new Problem.Found(
                    place + ":" + number,
                    "this line is longer than 1 MB. A design is far smaller; is it the right file?");
        }
        return designs.parseLine(TextFile.text(place, number, bytes), place, number);
    }

    /** How many bytes the lines had until now. */
    long taken() {
        return taken;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the next line, as many as tell whether it is too long. */
    private Optional<byte[]> bytes() throws IOException {
        int next = ended ? -1 : in.read();
        if (next < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (bytes.size() <= LONGEST) {
                bytes.write(next);
            }
            taken++;
        }
        ended = next < 0; // a file is closed at its end, and could not be asked again
        taken += ended ? 0 : 1;
        line++;
        return Optional.of(bytes.toByteArray());
    }
}
