package peersupport.reporting;

import org.apache.commons.text.StringEscapeUtils;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/**
 * Escapes every value a template prints, whoever wrote it. XML's five characters rather than HTML's names, so that other
 * readers of the page can follow; control characters are dropped.
 */
public final class Escaping implements ReferenceInsertionEventHandler {
    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
        // the next-line sign is white space to XML, and a control character to everybody else
        return value == null
                ? null
                : StringEscapeUtils.escapeXml10(value.toString().replace('\u0085', '\n'));
    }
}
