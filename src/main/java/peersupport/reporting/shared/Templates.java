package peersupport.reporting.shared;

import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

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
}
