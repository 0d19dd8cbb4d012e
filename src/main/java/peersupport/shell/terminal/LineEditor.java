package peersupport.shell.terminal;

import java.io.IOException;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** A line that is edited at the terminal, drawn when its keys have come: after each key, a paste would take minutes. */
final class LineEditor extends LineReaderImpl {
    LineEditor(Terminal terminal, DefaultParser parser, Completer completing) throws IOException {
        super(terminal, "advisor");
        parser.setQuoteChars(new char[0]); // "don't know" is not the start of a longer line
        parser.setEscapeChars(new char[0]);
        setParser(parser);
        setCompleter(completing);
        option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        option(LineReader.Option.INSERT_TAB, false);
        option(LineReader.Option.CASE_INSENSITIVE, true);
        // "mo" is not a slip for "don't know"
        option(LineReader.Option.COMPLETE_MATCHER_TYPO, false);
        option(LineReader.Option.BRACKETED_PASTE, false);
    }

    @Override
    protected void redisplay(boolean flush) {
        boolean over = !flush; // the last look of the line, whatever has been typed ahead
        if (over || !isMoreTyped()) {
            super.redisplay(flush);
        }
    }

    /** Asked of the operating system: JLine itself would wait a tenth of a second for the next key. */
    private static boolean isMoreTyped() {
        try {
            return System.in.available() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
