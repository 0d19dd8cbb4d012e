package peersupport.shell.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer.Chosen;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.context.Unit;

/** Whatever is typed at a question is understood as exactly one thing, or refused with what would be understood. */
class TypedLinesTest {
    private static final List<Question> QUESTIONS =
            List.copyOf(Loaded.KNOWLEDGE.questions().values());
    private static final int LINES = Trust.cases(500, 100_000);

    /** On a machine that has nothing else to do it takes a tenth of it. */
    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final Random random = new Random(16);

    @Test
    @DisplayName("A list made up of numbers, ranges, words and noes is read as it was made up, however it is pasted")
    void readAsMeant() {
        for (int line = 0; line < LINES; line++) {
            Question question = question(true);
            List<String> yes = new ArrayList<>();
            List<String> no = new ArrayList<>();
            String typed = list(question, yes, no);
            Reply expected = new Reply.Answered(new Chosen(ordered(question, yes), ordered(question, no), true));
            assertEquals(expected, Reply.read(question, typed), question.id() + ": " + typed);
            String pasted = pasted(typed);
            assertEquals(expected, Reply.read(question, pasted), question.id() + ": " + pasted);
        }
    }

    @Test
    @DisplayName("One part that is not understood refuses the whole line: nothing typed is passed over")
    void nothingIsPassedOver() {
        for (int line = 0; line < LINES; line++) {
            Question question = question(random.nextBoolean());
            String typed = question.many()
                    ? list(question, new ArrayList<>(), new ArrayList<>())
                    : OptionMatcher.label(
                            question, random.nextInt(question.options().size()));
            String noise = pick("quux", "perhaps quux", "77", "0", "(", "or", "1.5", "not", "#", "%", "x 2", "3 or so");
            String between = pick(", ", "; ", " and ", " ");
            boolean no = noise.equals("not") && between.equals(" "); // "not 3, not 1" is understood
            boolean behind = random.nextBoolean() || no;
            String spoilt = behind ? typed + between + noise : noise + between + typed;
            refused(question, spoilt);
        }
    }

    @Test
    @DisplayName("Any heap of words and signs is one thing or refused, and never a fault")
    void anyHeap() {
        int answered = 0;
        for (int line = 0; line < LINES; line++) {
            Question question = question(random.nextBoolean());
            String typed = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(at -> pick(
                            "1",
                            "2",
                            "3-4",
                            "not",
                            "all",
                            "none",
                            "but",
                            "and",
                            ",",
                            "except",
                            "no",
                            "yes",
                            "only",
                            "•",
                            "–",
                            "don't know",
                            "later",
                            "something else",
                            ":",
                            "no others",
                            "“",
                            "7",
                            "a",
                            "hours",
                            question.options().get(0).says(),
                            question.options().get(0).id()))
                    .collect(Collectors.joining(" "));
            Reply reply = Reply.read(question, typed);
            if (!typed.contains("something else")) { // whose words are kept as typed
                assertEquals(reply, Reply.read(question, pasted(typed)), question.id() + ": " + typed);
            }
            if (reply instanceof Reply.Wrong wrong) {
                assertTrue(wrong.says().endsWith("\"don't know\" or \"later\"."), wrong.says());
            } else {
                answered++;
            }
        }
        assertTrue(answered > LINES / 20, "not everything is refused: " + answered);
    }

    @Test
    @DisplayName("A page pasted by mistake, whatever it repeats, is answered briefly and soon")
    void pages() {
        for (String part : List.of(
                "1 ",
                "1, ",
                "1-",
                "9",
                "- ",
                "• ",
                "and ",
                "1 but ",
                "all but ",
                "except ",
                "not ",
                "x, ",
                "é",
                "\u0301",
                "\uD83D\uDE00",
                "one ",
                "hours ",
                "something else ",
                "only ",
                ". ")) {
            String page = part.repeat(10_000 / part.length());
            for (Question question : List.of(question(true), question(false), with(Unit.WEEKS))) {
                Reply reply =
                        assertTimeout(SECONDS, () -> Reply.read(question, page), () -> question.id() + ": " + part);
                assertTrue(
                        !(reply instanceof Reply.Wrong wrong)
                                || wrong.says().length() < 600 && !wrong.says().matches(".*\\p{Cs}.*"),
                        () -> question.id() + ": " + reply);
            }
        }
    }

    @Test
    @DisplayName("A number is an amount where answers are bands of amounts, and the band is said")
    void amounts() {
        Question people = with(Unit.PEOPLE);
        heard(people, "5", "5 people", 5);
        heard(people, "about 1,200 people", "about 1,200 people", 1200);
        heard(people, "1", "1 person", 1);
        heard(people, "40 or so", "40 or so people", 40);
        heard(people, "40 or so people", "40 or so people", 40);
        int last = people.options()
                .get(people.options().size() - 1)
                .band()
                .orElseThrow()
                .from();
        heard(people, "at least " + last, "at least " + last + " people", last);
        heard(people, last + 1 + " or more", last + 1 + " or more people", last + 1);
        heard(people, last + 1 + " or more people", last + 1 + " or more people", last + 1);
        refused(people, last + " people or more people");
        refused(people, "0");
        refused(people, "5 or more");
        refused(people, "5 weeks");
        refused(people, "2.5 people");
        refused(people, "less than 5 or more");
        refused(people, "10 at most");
        Question minutes = with(Unit.MINUTES);
        heard(minutes, "90 minutes", "90 minutes", 90);
        heard(minutes, "1.5 hours", "1.5 hours", 90);
        heard(minutes, "1½ hrs", "1½ hrs", 90);
        heard(minutes, "half an hour", "half an hour", 30);
        heard(minutes, "Two days", "two days", 840);
        refused(minutes, "2");
        Question weeks = with(Unit.WEEKS);
        heard(weeks, "3 months", "3 months", 13);
        heard(weeks, "10–12 weeks", "10-12 weeks", 10);
        heard(weeks, "a year", "a year", 52);
        heard(with(Unit.MEETINGS), "8 sessions", "8 sessions", 8);
        heard(with(Unit.MEETINGS), "8", "8 meetings", 8);
        heard(with(Unit.ATTENDING), "8", "8 people", 8);
    }

    @Test
    @DisplayName("Every amount lies in one band, its ends too, and the letter and the words of a band name it")
    void bands() {
        QUESTIONS.stream().filter(question -> question.unit().isPresent()).forEach(question -> {
            String counted = Stream.of("people", "meetings", "minutes", "weeks")
                    .filter(word -> Amount.of(question, question.unit().orElseThrow(), "1 " + word)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            for (Option option : question.options()) {
                option.band()
                        .ifPresent(band -> Stream.of(band.from(), band.to().orElse(band.from() + 1))
                                .forEach(amount -> assertEquals(
                                        option.id(),
                                        chosen(Reply.read(question, amount + " " + counted)),
                                        question.id())));
                assertEquals(
                        option.id(),
                        chosen(Reply.read(
                                question,
                                OptionMatcher.label(question, question.options().indexOf(option)) + ")")));
            }
        });
    }

    private static void heard(Question question, String typed, String heard, int amount) {
        Reply.Answered read = assertInstanceOf(Reply.Answered.class, Reply.read(question, typed), typed);
        assertEquals(heard, read.heard());
        Option option = question.option(chosen(read)).orElseThrow();
        assertTrue(option.band().orElseThrow().meets(amount, amount), option.id());
    }

    private static void refused(Question question, String typed) {
        assertInstanceOf(Reply.Wrong.class, Reply.read(question, typed), question.id() + ": " + typed);
    }

    private static String chosen(Reply reply) {
        return ((Chosen) ((Reply.Answered) reply).answer()).options().get(0);
    }

    private static Question with(Unit unit) {
        return QUESTIONS.stream()
                .filter(question -> question.unit().filter(unit::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Question question(boolean many) {
        List<Question> such =
                QUESTIONS.stream().filter(question -> question.many() == many).toList();
        return such.get(random.nextInt(such.size()));
    }

    /** Some options said yes to, then some said no to, in one of the ways people have. */
    private String list(Question question, List<String> yes, List<String> no) {
        List<Option> options = question.options();
        List<Integer> order =
                IntStream.range(0, options.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        int yeses = 1 + random.nextInt(options.size());
        List<String> parts = new ArrayList<>();
        for (int at : order.subList(0, yeses)) {
            yes.add(options.get(at).id());
            parts.add(named(question, at));
        }
        if (random.nextInt(4) == 0) {
            int from = order.get(0);
            parts.set(0, (from + 1) + pick("-", "–", " to ") + options.size());
            options.subList(from, options.size()).forEach(option -> yes.add(option.id()));
        }
        String typed = String.join(pick(", ", "; ", " and ", " & ", ","), parts);
        if (random.nextInt(3) == 0) {
            for (int at : order.subList(yeses, options.size())) {
                if (!yes.contains(options.get(at).id()) && random.nextBoolean()) {
                    no.add(options.get(at).id());
                    typed += pick(", not ", " and not ", ", no to ", " but not ") + named(question, at);
                }
            }
        }
        return typed;
    }

    private String named(Question question, int at) {
        Option option = question.options().get(at);
        return switch (random.nextInt(4)) {
            case 0 -> option.says();
            case 1 -> (at + 1) + "  " + option.says();
            default -> String.valueOf(at + 1);
        };
    }

    private List<String> ordered(Question question, List<String> ids) {
        return question.options().stream().map(Option::id).filter(ids::contains).toList();
    }

    /** As a word processor hands it over. */
    private String pasted(String typed) {
        String pasted = typed.replace("'", "’").replace(" ", pick(" ", "\u00a0", "\t", "  "));
        String shouted = random.nextBoolean() ? pasted.toUpperCase(Locale.ROOT) : pasted;
        return pick("", "\u200b", "\ufeff") + shouted + pick("", " ", "\u00a0", "\u200b");
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
