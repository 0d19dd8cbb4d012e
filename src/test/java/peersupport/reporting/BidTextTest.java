package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Trust;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.context.Question;
import peersupport.evidence.document.BidHeading;
import peersupport.evidence.register.Source;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.RandomDesigns;
import peersupport.reporting.bid.BidText;
import peersupport.reporting.shared.AdvisedDesign;
import peersupport.reporting.shared.FindingLine;
import peersupport.reporting.shared.Findings;

/** What may be said in a bid, whatever is answered. */
class BidTextTest {
    private static final RandomDesigns RANDOM = Samples.random(20_251_123);

    @Test
    @DisplayName("Help is claimed from what is in place only, harm from all that can arise, planned against or not")
    void onlyFromWhatIsActive() {
        Set<Boolean> said = new HashSet<>();
        designs().forEach(design -> {
            AdvisedDesign model = model(design);
            for (boolean help : List.of(true, false)) {
                List<FindingLine> mayBeSaid = mayBeSaid(model, help);
                List<String> paragraphs = paragraphs(model, help ? "helps" : "harms");
                assertEquals(mayBeSaid.isEmpty(), paragraphs.isEmpty(), () -> "" + design.answers());
                String rest = String.join(" ", paragraphs);
                for (FindingLine line : mayBeSaid) {
                    rest = rest.replace(line.card().bid().strip(), "");
                }
                assertTrue(rest.matches("(From .+?:\\s*)*"), "beside those, it says: " + rest);
                said.add(paragraphs.isEmpty());
            }
        });
        assertEquals(Set.of(true, false), said);
    }

    @Test
    @DisplayName("Each finding that may be said is said, or named as left for want of room")
    void nothingIsDroppedWithoutAWord() {
        Set<Boolean> left = new HashSet<>();
        designs().forEach(design -> {
            AdvisedDesign model = model(design);
            List<FindingLine> named = BidText.of(model).left();
            for (boolean help : List.of(true, false)) {
                String paragraphs = String.join(" ", paragraphs(model, help ? "helps" : "harms"));
                for (FindingLine line : mayBeSaid(model, help)) {
                    assertTrue(
                            named.contains(line)
                                    || paragraphs.contains(line.card().bid().strip()),
                            line::id);
                }
            }
            left.add(named.isEmpty());
        });
        assertEquals(Set.of(true, false), left);
        Document page = Samples.page(Samples.everything(), ReportKind.BID);
        String small = page.select("section p.small").text();
        List<FindingLine> named =
                BidText.of(Samples.advised(Samples.everything())).left();
        assertTrue(small.contains("no room"), small);
        Findings.apart(named).forEach(line -> assertTrue(small.contains("[" + line.id() + "]"), line::id));
    }

    @Test
    @DisplayName("It says of every finding whom it was learned from, and cites a source with a name where there is one")
    void bidsSayWhomTheyWereLearnedFrom() {
        designs().forEach(design -> {
            AdvisedDesign model = model(design);
            for (boolean help : List.of(true, false)) {
                paragraphs(model, help ? "helps" : "harms").forEach(text -> {
                    List<FindingLine> said = mayBeSaid(model, help).stream()
                            .filter(line -> text.contains(line.card().bid().strip()))
                            .toList();
                    assertFalse(said.isEmpty(), text);
                    said.forEach(line -> assertTrue(learned(line, text), () -> line.id() + ": " + text));
                });
            }
        });
    }

    private static boolean learned(FindingLine line, String text) {
        boolean named = line.card().sources().stream()
                .anyMatch(id -> !Samples.KNOWLEDGE.sources().get(id).authors().isEmpty());
        return line.finding().directness().stream().anyMatch(one -> {
            Source source = Samples.KNOWLEDGE.sources().get(one.source());
            return (!named || !source.authors().isEmpty())
                    && text.startsWith("From "
                            + Samples.KNOWLEDGE
                                    .studied(one.source())
                                    .orElseThrow()
                                    .inShort())
                    && text.contains("(" + source.cite() + "):")
                    && text.contains(", not the people this is for") == (one.population() == Match.INDIRECT);
        });
    }

    @Test
    @DisplayName(
            "What the programme is and whom it is for is said whole, however many they are, in the author's words too")
    void nobodyIsLeftOut() {
        designs().forEach(design -> {
            String offer = String.join(" ", paragraphs(model(design), "offer")).toLowerCase(Locale.ROOT);
            Samples.KNOWLEDGE.questions().values().stream()
                    .filter(Question::definesTheProgramme)
                    .forEach(question -> {
                        if (design.answers().get(question.id()) instanceof Chosen chosen) {
                            assertTrue(offer.contains(chosen.somethingElse().toLowerCase(Locale.ROOT)));
                            question.options().stream()
                                    .filter(option -> chosen.options().contains(option.id()))
                                    .flatMap(option -> option.makes().stream())
                                    .filter(Samples.ADVISOR.advise(design).readings()::met)
                                    .map(context -> Samples.KNOWLEDGE
                                            .contexts()
                                            .get(context)
                                            .says())
                                    .forEach(says -> assertTrue(
                                            isSaid(says.toLowerCase(Locale.ROOT), offer), () -> says + ": " + offer));
                        }
                    });
        });
    }

    /** Whether a sentence is said, or its end after a beginning it has in common with one said before. */
    private static boolean isSaid(String sentence, String offer) {
        return IntStream.range(0, sentence.length())
                .filter(at -> at == 0 || sentence.charAt(at - 1) == ' ')
                .anyMatch(at -> offer.contains(sentence.substring(0, at)) && offer.contains(sentence.substring(at)));
    }

    @Test
    @DisplayName("Every heading has words under it, or says what only the applicant can say there")
    void noHeadingIsBare() {
        designs().limit(Trust.cases(5, 40)).forEach(design -> {
            Document page = Samples.page(design, ReportKind.BID);
            assertEquals(
                    Samples.KNOWLEDGE.contents().bid().stream()
                            .map(BidHeading::title)
                            .toList(),
                    page.select("section h3").eachText());
            page.select("section h3")
                    .forEach(heading ->
                            assertEquals("p", heading.nextElementSibling().normalName(), heading::text));
        });
    }

    /** What may be said, of those that always agree the first. */
    private static List<FindingLine> mayBeSaid(AdvisedDesign model, boolean help) {
        return model.findings().entries().stream()
                .filter(line -> line.card().isFor() == help
                        && (line.finding().holds() || line.finding().guarded())
                        && !line.card().bid().isBlank())
                .toList();
    }

    /** What stands under the headings that tell this. */
    private static List<String> paragraphs(AdvisedDesign model, String tells) {
        List<BidHeading> headings = Samples.KNOWLEDGE.contents().bid();
        return IntStream.range(0, headings.size())
                .filter(at -> headings.get(at).tells().equals(tells))
                .mapToObj(at -> BidText.of(model).parts().get(at).paragraphs())
                .flatMap(List::stream)
                .toList();
    }

    private static AdvisedDesign model(Design design) {
        return new AdvisedDesign(Samples.KNOWLEDGE, Samples.ADVISOR.advise(design));
    }

    private static Stream<Design> designs() {
        return Stream.of(Stream.of(Samples.everything()), Hard.designs(), RANDOM.designs(Trust.cases(20, 200)))
                .flatMap(some -> some);
    }
}
