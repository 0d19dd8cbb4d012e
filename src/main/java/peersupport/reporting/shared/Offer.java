package peersupport.reporting.shared;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.Context;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Option;
import peersupport.evidence.Question;
import peersupport.reasoning.Readings;

/** Says in sentences what was answered: one a question, with what stands there in the designer's own words. */
final class Offer {
    private Offer() {}

    /** What the programme is and for whom, so that nobody and nothing is left out. */
    static List<String> sentences(Knowledge knowledge, Readings readings) {
        return knowledge.questions().values().stream()
                .filter(Question::definesTheProgramme)
                .map(question -> sentence(knowledge, question, readings))
                .filter(says -> !says.isEmpty())
                .toList();
    }

    /** What one answer says of the programme; empty where it says nothing definite. */
    static String sentence(Knowledge knowledge, Question question, Readings readings) {
        if (!(readings.design().answers().get(question.id()) instanceof Chosen chosen)) {
            return "";
        }
        List<String> says = chosen(question, chosen, readings)
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

    private static Stream<String> chosen(Question question, Chosen chosen, Readings readings) {
        return question.options().stream()
                .filter(option -> chosen.options().contains(option.id()))
                .map(Option::makes)
                .flatMap(List::stream)
                .filter(readings::met);
    }

    /** Sentences that begin alike as one: "It is for mothers; fathers; refugees." */
    private static String joined(List<String> says) {
        String alike = says.stream().reduce(Offer::alike).orElseThrow();
        int same = says.size() == 1 ? 0 : alike.lastIndexOf(' ') + 1;
        return says.get(0)
                + says.stream()
                        .skip(1)
                        .map(sentence -> "; " + Wording.lower(sentence.substring(same)))
                        .collect(Collectors.joining());
    }

    private static String alike(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(0, at);
    }
}
