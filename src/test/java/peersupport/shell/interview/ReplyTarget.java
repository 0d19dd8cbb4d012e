package peersupport.shell.interview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import peersupport.Target;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.design.AnswersReader;
import peersupport.files.design.DesignFile;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.shell.page.AnswerText;

/**
 * A line typed at a question: understood, and then what is said back means the same when it is typed, and is saved and
 * read again; or refused, briefly and with what would be understood. An input is a question's place, and the line.
 */
public final class ReplyTarget implements Target {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.packed();
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final List<Question> QUESTIONS =
            List.copyOf(KNOWLEDGE.questions().values());
    private static final Pattern REFUSAL =
            Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,900} Type [^\\p{Cc}]{1,200}, \"don't know\" or \"later\"\\.");

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int at = 0; at < QUESTIONS.size(); at++) {
            List<Option> options = QUESTIONS.get(at).options();
            for (String line : List.of(
                    "1, 2 and no others",
                    "all but 2",
                    "1-2, not 3, something else: walks and tea",
                    "• 1 • 2",
                    "don't know",
                    "about 90 minutes or more",
                    "b) " + options.get(0).says(),
                    options.get(0).says() + "; not " + options.get(1).id())) {
                seeds.add(((char) at + line).getBytes(UTF_8));
            }
        }
        return seeds;
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                " and ",
                " but ",
                " not ",
                "no to ",
                "all",
                "everything",
                " except ",
                "none",
                "nothing",
                " of these",
                "only ",
                " and no others",
                "something else: ",
                "yes to ",
                ", ",
                "; ",
                "•",
                "–",
                " to ",
                "-",
                "does not apply",
                "don't know",
                "later",
                "back",
                "about ",
                "at least ",
                "less than ",
                " or more",
                "hours",
                "weeks",
                "people",
                "meetings",
                "half an hour",
                "½",
                "’",
                "“",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "option ",
                "number "));
        QUESTIONS.forEach(question -> question.options().forEach(option -> {
            words.add(option.id());
            words.add(option.says());
        }));
        return words;
    }

    @Override
    public void holds(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Question question = QUESTIONS.get((input[0] & 0xff) % QUESTIONS.size());
        String line = new String(input, 1, input.length - 1, UTF_8).replaceAll("[\\r\\n]", " ");
        long before = System.nanoTime();
        Reply reply = Reply.read(question, line);
        if (System.nanoTime() - before > 2_000_000_000L) {
            throw new AssertionError(question.id() + " took long: " + line);
        }
        String at = question.id() + ": " + line + " => " + reply;
        if (reply instanceof Reply.Wrong wrong) {
            check(REFUSAL.matcher(wrong.says()).matches(), at);
        } else if (reply instanceof Reply.Answered answered) {
            Answer answer = answered.answer();
            Design design = Design.named("T").with(question.id(), answer);
            for (String file : List.of("d.yaml", "d.json")) {
                check(DESIGNS.parse(DESIGNS.text(design, file), file).equals(design), at + " saved as another");
            }
            String words = String.join(", ", AnswersReader.write(question, answer));
            same(Reply.read(question, words), answer, at + " as " + words);
            if (!answered.heard().isEmpty()) {
                same(Reply.read(question, answered.heard()), answer, at + " heard");
            }
            String said = AnswerText.of(question, answer);
            Reply again = Reply.read(question, said);
            if (!said.contains("in your own words") && !(again instanceof Reply.Wrong)) {
                same(again, answer, at + " said " + said);
            }
        }
    }

    private static void same(Reply again, Answer answer, String at) {
        check(again instanceof Reply.Answered same && same.answer().equals(answer), at + " => " + again);
    }

    private static void check(boolean holds, String says) {
        if (!holds) {
            throw new AssertionError(says);
        }
    }
}
