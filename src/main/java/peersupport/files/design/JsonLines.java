package peersupport.files.design;

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
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int line;
    private long taken;
    private boolean broken;

    /**
     * Lines from this stream.
     *
     * @param place how problems name it
     */
    JsonLines(DesignFile designs, String place, InputStream in) {
        this.designs = designs;
        this.place = place;
        this.in = in;
    }

    /** The next line that is not empty, not read yet as a design; nothing at the end. */
    Optional<Submission> next() {
        if (broken) {
            return Optional.empty();
        }
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
        broken = true;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            bytes.write(buffer, from, Math.min(at - from, Math.max(0, LONGEST + 1 - bytes.size())));
            boolean ended = at < end;
            at += ended ? 1 : 0;
            taken += at - from;
            if (ended) {
                break;
            }
        }
        line++;
        return any ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (end < 0) {
            return false; // a file is closed at its end, and could not be asked again
        }
        at = 0;
        end = in.read(buffer);
        return end > 0;
    }
}
