package peersupport.reporting.shared;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/**
 * Escapes every value a template prints, whoever wrote it. XML's five characters rather than HTML's names, so that other
 * readers of the page can follow; control characters are dropped.
 */
public final class Escaping implements ReferenceInsertionEventHandler {
    /** Most of what is printed. */
    private static final Pattern AS_IT_IS = Pattern.compile("[\\n !#-%(-;=?-~\\u00A0-\\uD7FF]*");

    private static final Pattern ABOVE = Pattern.compile("[\\x7F-\\x9F]");

    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        if (value == null) {
            return null;
        }
        String words = value.toString();
        if (AS_IT_IS.matcher(words).matches()) {
            return words;
        }
        // those above ASCII, which XML allows; the next-line sign is white space to it
        String text = ABOVE.matcher(words.replace('\u0085', '\n')).replaceAll("");
        return StringEscapeUtils.escapeXml10(text);
    }
}
