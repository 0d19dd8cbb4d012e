package peersupport.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.velocity.exception.VelocityException;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.Nearest;
import peersupport.reasoning.Advisor;

/** Tries every template, on a design of which nothing is said and on one of which everything is. */
public final class TemplateCheck {
    private static final Pattern PLACE = Pattern.compile("(templates/\\S+\\.vm)\\[line (\\d+), column \\d+]");

    private static final Pattern MEMBER =
            Pattern.compile("Object '([^']+)' does not contain (?:method|property) '?(\\w+)");
    private static final Pattern NAME = Pattern.compile("[$#][a-zA-Z]\\w*");

    private TemplateCheck() {}

    /** What is wrong with the templates, each with its file and line; nothing when every document can be written. */
    public static List<Problem> of(Knowledge knowledge, Advisor advisor) {
        Reports reports = new Reports(knowledge, advisor);
        return Stream.of(Design.named("Nothing said"), everything(knowledge))
                .flatMap(design -> tried(reports, advisor, design).stream())
                .distinct()
                .toList();
    }

    private static Optional<Problem> tried(Reports reports, Advisor advisor, Design design) {
        try {
            reports.write(advisor.advise(design), List.of(ReportKind.values()), List.of(ReportFormat.HTML));
            return Optional.empty();
        } catch (VelocityException | IllegalArgumentException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            String where = place.find() ? place.group(1) + ":" + place.group(2) : "templates/";
            String says = place.replaceAll("this line").strip();
            String nearest = nearest(says, where);
            return Optional.of(
                    new Problem(where, says + "." + (nearest.isEmpty() ? " Look for a misspelt name." : nearest)));
        }
    }

    /** The nearest name that the object has, or else the nearest that stands in the same template. */
    private static String nearest(String says, String where) {
        Matcher member = MEMBER.matcher(says);
        if (member.find()) {
            try {
                return Nearest.maybe(
                        member.group(2),
                        Stream.of(Class.forName(member.group(1)).getMethods())
                                .map(Method::getName)
                                .toList());
            } catch (ClassNotFoundException e) {
                return "";
            }
        }
        Matcher name = NAME.matcher(says);
        return name.find()
                ? Nearest.maybe(
                        name.group(),
                        NAME.matcher(text(where.replaceFirst(":\\d+$", "")))
                                .results()
                                .map(MatchResult::group)
                                .filter(other -> !other.equals(name.group()))
                                .toList())
                : "";
    }

    private static String text(String template) {
        try (InputStream in = TemplateCheck.class.getResourceAsStream("/" + template)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Design everything(Knowledge knowledge) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : knowledge.questions().values()) {
            answers.put(
                    question.id(),
                    new Chosen(
                            question.options().stream()
                                    .map(Option::id)
                                    .limit(question.many() ? Integer.MAX_VALUE : 1)
                                    .toList(),
                            false));
        }
        return Design.named("Everything said").withAnswers(answers);
    }
}
