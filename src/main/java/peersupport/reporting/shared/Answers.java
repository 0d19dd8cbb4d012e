package peersupport.reporting.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Answer.DoesNotApply;
import peersupport.design.Answer.DontKnow;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Condition;
import peersupport.evidence.context.Condition.All;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Reason;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;
import peersupport.reasoning.State;
import peersupport.reporting.shared.FindingLine.Behind;

/** The answers of a design in words, and where the annex has them. */
public final class Answers {
    private static final int LONG = 600;

    private final Knowledge knowledge;
    private final ContextStates readings;
    private final List<String> interview;

    Answers(Knowledge knowledge, ContextStates readings) {
        this.knowledge = knowledge;
        this.readings = readings;
        interview = List.copyOf(knowledge.questions().keySet());
    }

    /** A question with its number, by which the annex refers to it, what was said to it, and a note, if any. */
    public record Line(int number, String id, String asks, String answer, boolean said, String note) {}

    /** What was said to every question, in the order of the interview; of optional ones, where something was said. */
    public List<Group<Line>> sections() {
        return knowledge.contents().sections().stream()
                .map(section -> new Group<>(
                        section.title(),
                        section.questions().stream()
                                .map(this::line)
                                .filter(line -> line.said() || !section.optional())
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** What was said to one question. */
    Line line(Question question) {
        Design design = readings.design();
        Answer answer = design.answers().get(question.id());
        String words = words(question, answer);
        String held = switch (readings.gate(question)) {
            case MET -> words;
            case NOT_SAID ->
                answer == null ? words : words + " (held back: it rests on another question not yet answered)";
            default -> answer == null ? "Does not arise" : "Does not arise (set aside: " + words + ")";
        };
        return new Line(
                number(question.id()),
                question.id(),
                question.asks(),
                held,
                isDefinite(answer) && readings.gate(question) == State.MET,
                design.notes().getOrDefault(question.id(), ""));
    }

    private static String words(Question question, Answer answer) {
        if (answer instanceof Chosen chosen) {
            List<String> parts = new ArrayList<>();
            question.options().stream()
                    .filter(option -> chosen.options().contains(option.id()))
                    .forEach(option -> parts.add(option.says()));
            question.options().stream()
                    .filter(option -> chosen.ruledOut().contains(option.id()))
                    .forEach(option -> parts.add("not: " + option.says()));
            if (!chosen.somethingElse().isEmpty()) {
                parts.add("“" + chosen.somethingElse() + "” (in your own words)");
            }
            if (question.many() && !parts.isEmpty()) {
                parts.add(chosen.restNotDecided() ? "the rest not decided" : "and no others");
            }
            return parts.isEmpty() ? "None of these" : String.join("; ", parts);
        }
        if (answer instanceof DontKnow) {
            return "Don’t know yet";
        }
        return answer instanceof DoesNotApply ? "Does not apply" : "Not asked yet";
    }

    /** Where the answers behind what was read, or the questions that would settle it, stand in the annex. */
    public List<Behind> behind(NeedRead read) {
        return read.because().stream().map(this::behind).distinct().toList();
    }

    private Behind behind(Reason reason) {
        if (reason instanceof Found found) {
            return Behind.chain(found.finding());
        }
        String question =
                reason instanceof Answered answered ? answered.question().id() : ((Unanswered) reason).question();
        return new Behind("Q" + number(question), "answer-" + question);
    }

    private int number(String question) {
        return interview.indexOf(question) + 1;
    }

    /** A condition as the rest of a sentence that begins with "if". */
    public String condition(Condition condition) {
        if (condition instanceof Need need) {
            String says = knowledge.contexts().get(need.context()).says();
            return (need.met() ? "" : "it is not the case that ") + Wording.lower(says);
        }
        return condition instanceof All all
                ? all.members().stream().map(this::condition).collect(Collectors.joining(" and "))
                : ((Any) condition).members().stream().map(this::condition).collect(Collectors.joining(" or "));
    }

    /** What the programme is and for whom, a sentence a question, so that nobody and nothing is left out. */
    public List<String> offer() {
        return knowledge.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .map(this::sentence)
                .filter(says -> !says.isEmpty())
                .toList();
    }

    /** Whether that takes so many letters that they are set smaller. */
    public boolean isLongOffer() {
        return offer().stream().mapToInt(String::length).sum() > LONG;
    }

    /** The questions in play. */
    public List<Question> asked() {
        return knowledge.counting().stream()
                .filter(question -> readings.gate(question) == State.MET)
                .toList();
    }

    /** How many of them have an answer. */
    public long answered() {
        return asked().stream()
                .map(question -> readings.design().answers().get(question.id()))
                .filter(Answers::isDefinite)
                .count();
    }

    private static boolean isDefinite(Answer answer) {
        return answer instanceof Chosen || answer instanceof DoesNotApply;
    }

    /** What one answer says of the programme; empty where it says nothing definite. */
    public String sentence(Question question) {
        if (!(readings.design().answers().get(question.id()) instanceof Chosen chosen)) {
            return "";
        }
        List<String> says = question.options().stream()
                .filter(option -> chosen.options().contains(option.id()))
                .map(Option::makes)
                .flatMap(List::stream)
                .filter(readings::met)
                .distinct()
                .map(knowledge.contexts()::get)
                .map(Context::says)
                .toList();
        String named = says.isEmpty() ? "" : joined(says);
        if (chosen.somethingElse().isEmpty()) {
            return named.isEmpty() ? "" : named + ".";
        }
        return (named.isEmpty() ? question.asks() + " " : named + "; ") + "“" + chosen.somethingElse() + "”.";
    }

    /** Sentences that begin alike as one: "It is for mothers; fathers; refugees." */
    private static String joined(List<String> says) {
        String alike = says.stream().reduce(Answers::alike).orElseThrow();
        int same = says.size() == 1 ? 0 : alike.lastIndexOf(' ') + 1;
        return Stream.concat(
                        says.stream().limit(1),
                        says.stream().skip(1).map(sentence -> Wording.lower(sentence.substring(same))))
                .collect(Collectors.joining("; "));
    }

    private static String alike(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(0, at);
    }
}
