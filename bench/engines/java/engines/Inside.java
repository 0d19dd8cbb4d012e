package engines;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engines that run in this machine, measured by JMH. */
public enum Inside {
    PLAIN_JAVA("plain Java (the limit)", "PlainJava", "", "cards written out, straight-line, on bytes"),
    THE_RULES("advisor's rules", "TheRules", "drools-core", "Drools: cards, APPEAR, notes, results; sessions kept"),
    WHOLE_ADVICE("advisor, whole advice", "WholeAdvice", "drools-core", "reads answers, concludes, explains"),
    EVRETE("Evrete", "WithEvrete", "evrete-core", "a rule a status, Java predicates, session kept");

    private final String title;
    private final String type;
    private final String library;
    private final String form;

    Inside(String title, String type, String library, String form) {
        this.title = title;
        this.type = type;
        this.library = library;
        this.form = form;
    }

    /** Whether its library is on the class path. */
    boolean here() {
        return library.isEmpty() || !version().isEmpty();
    }

    /** The engine, by the name of its class: one whose library is not to be had was not compiled. */
    Engine engine(Task task) {
        try {
            return (Engine) Class.forName("engines." + type)
                    .getDeclaredConstructor(Task.class)
                    .newInstance(task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(title + " cannot be started", e);
        }
    }

    private String version() {
        if (library.isEmpty()) {
            return System.getProperty("java.version");
        }
        Pattern jar = Pattern.compile(".*[/\\\\]" + library + "-([0-9][^/\\\\]*)\\.jar");
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(jar::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    Line line(double one, double two) {
        return new Line(title, version(), form, one, two);
    }

    @Override
    public String toString() {
        return title;
    }
}
