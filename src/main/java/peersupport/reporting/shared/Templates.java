package peersupport.reporting.shared;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertySet;

/**
 * The report templates. Every value is escaped when it is printed, a misspelt name stops the report, and a template can
 * reach nothing but the model.
 */
public final class Templates {
    private final VelocityEngine velocity;

    /** The templates on the class path. */
    public Templates() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "class");
        settings.setProperty("resource.loader.class.class", ClasspathResourceLoader.class.getName());
        settings.setProperty("resource.loader.class.cache", "true");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("velocimacro.library.path", "templates/shared.vm,templates/evidence-book-parts.vm");
        settings.setProperty("velocimacro.inline.allow", "false");
        settings.setProperty("introspector.uberspect.class", Sealed.class.getName());
        settings.setProperty("event_handler.reference_insertion.class", Escaping.class.getName());
        velocity = new VelocityEngine(settings);
    }

    /** The page that a template makes of these models, known to it by these names, as HTML that stands alone. */
    public String write(String template, Map<String, ?> models) {
        VelocityContext context = new VelocityContext();
        models.forEach(context::put);
        StringWriter text = new StringWriter();
        velocity.getTemplate("templates/" + template + ".vm", "UTF-8").merge(context, text);
        return text.toString()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a template may do with what it is handed: look. It reaches no class, and changes no list. */
    public static final class Sealed extends SecureUberspector {
        private static final Set<String> LOOKS = Set.of(
                "contains",
                "containsKey",
                "entrySet",
                "get",
                "getOrDefault",
                "indexOf",
                "isEmpty",
                "keySet",
                "size",
                "values");

        @Override
        public VelMethod getMethod(Object value, String name, Object[] with, Info place) {
            boolean holds = value instanceof Collection || value instanceof Map;
            return holds && !LOOKS.contains(name) ? null : super.getMethod(value, name, with, place);
        }

        @Override
        public VelPropertySet getPropertySet(Object value, String name, Object with, Info place) {
            return null;
        }
    }

    /**
     * Escapes every value a template prints, whoever wrote it. XML's five characters rather than HTML's names, so that
     * other readers of the page can follow; control characters are dropped.
     */
    public static final class Escaping implements ReferenceInsertionEventHandler {
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
}
