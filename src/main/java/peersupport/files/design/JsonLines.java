package peersupport.files.design;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.evidence.Problem;
import peersupport.files.store.TextFile;
import peersupport.screening.Submission;

/** JSON Lines: a design in each line, and nothing in empty ones. A line that cannot be used does not stop the next. */
final class JsonLines {
    private static final int LONGEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final DesignFile designs;
    private final String place;
    private final boolean isFile;
    private InputStream in;
    private int line;
    private long taken;

    /** Lines of a file. One that cannot be opened is told of as one that breaks off. */
    JsonLines(DesignFile designs, String file) {
        this.designs = designs;
        this.place = file;
        this.isFile = true;
    }

    /** Lines from standard input. */
    JsonLines(DesignFile designs, InputStream in) {
        this.designs = designs;
        this.place = "standard input";
        this.isFile = false;
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** The next line that is not empty, not read yet as a design; nothing at the end. */
    Optional<Submission> next() {
        try {
            if (in == null) {
                in = new BufferedInputStream(Files.newInputStream(Path.of(place)), BUFFER);
            }
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
        in = InputStream.nullInputStream();
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
        return new String(bytes, StandardCharsets.ISO_8859_1).matches("[ \t\r]*");
    }

    /** The bytes of the next line, as many as tell whether it is too long. */
    private Optional<byte[]> bytes() throws IOException {
        int next = in.read();
        if (next < 0) {
            end();
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (bytes.size() <= LONGEST) {
                bytes.write(next);
            }
            taken++;
        }
        if (next < 0) {
            end();
        } else {
            taken++;
        }
        line++;
        return Optional.of(bytes.toByteArray());
    }

    /** A file is closed at its end; neither it nor standard input is asked again. */
    private void end() throws IOException {
        if (isFile) {
            in.close();
        }
        in = InputStream.nullInputStream();
    }
}
