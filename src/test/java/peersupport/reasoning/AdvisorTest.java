package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Factor;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Note;
import peersupport.evidence.Question;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Unanswered;

/** An advice is whole: every card and factor with what was read for it, whom it was studied with, and what is open. */
class AdvisorTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final Advisor ADVISOR = Loaded.ADVISOR;
    private static final Design EMPTY = Design.named("");
    private static final Design GROUP = EMPTY.with("format", Answer.of("group"));

    @Test
    void everyCardAndFactorIsThereInTheOrderOfTheKnowledgeBase() {
        Advice advice = ADVISOR.advise(GROUP);
        assertEquals(
                List.copyOf(KNOWLEDGE.configurations().keySet()),
                advice.findings().stream().map(Finding::id).toList());
        assertEquals(
                KNOWLEDGE.contents().factors(),
                advice.factors().stream().map(FactorReading::factor).toList());
        assertEquals(KNOWLEDGE.contents().version(), advice.knowledge());
        assertEquals(GROUP, advice.design());
        assertEquals(GROUP, advice.readings().design());
    }

    @Test
    void theRulesAreThoseCompiledWhenTheProjectWasBuilt() {
        assertEquals(
                ADVISOR.advise(GROUP).statuses(),
                new Advisor(KNOWLEDGE).advise(GROUP).statuses());
    }

    @Test
    void aFindingHasWhatItsCardNeedsAsItWasReadAndWhy() {
        Finding finding = ADVISOR.advise(GROUP).finding("N3").orElseThrow();
        assertEquals(
                finding.card().needs(),
                finding.needs().stream().map(NeedRead::need).toList());
        NeedRead group = finding.needs().get(0);
        assertEquals(KNOWLEDGE.contexts().get("group"), group.context());
        assertEquals(State.MET, group.state());
        assertEquals(List.of(new Answered("format", Answer.of("group"))), group.because());
        assertEquals(
                List.of(new Unanswered("group-leading")), finding.needs().get(1).because());
    }

    @Test
    void aBareLabelIsNamedWhereItsContextIsMet() {
        assertTrue(ADVISOR.advise(GROUP).finding("P24").orElseThrow().named());
        assertFalse(ADVISOR.advise(EMPTY).finding("P24").orElseThrow().named());
        assertFalse(ADVISOR.advise(EMPTY.with("format", Answer.of("one-to-one")))
                .finding("P24")
                .orElseThrow()
                .named());
    }

    @Test
    void aFactorHasItsSignsAsTheyWereReadWithTheirRows() {
        Advice advice = ADVISOR.advise(GROUP);
        for (FactorReading reading : advice.factors()) {
            assertEquals(
                    reading.factor().signs().stream().map(Factor.Sign::need).toList(),
                    reading.signs().stream().map(sign -> sign.read().need()).toList());
            assertEquals(
                    reading.factor().signs().stream().map(Factor.Sign::rows).toList(),
                    reading.signs().stream().map(SignRead::rows).toList());
        }
    }

    @Test
    void onlyNotesTheDesignTouchesAreTold() {
        assertFalse(notes(GROUP).contains("CF-1"));
        assertTrue(notes(EMPTY.with("mode", Answer.of("telephone"))).contains("CF-1"));
    }

    @Test
    void aQuestionInPlayIsAnsweredOrOpenAndOneThatDoesNotAriseIsNeither() {
        Question leading = KNOWLEDGE.questions().get("group-leading");
        Question format = KNOWLEDGE.questions().get("format");
        Advice group = ADVISOR.advise(GROUP);
        assertEquals(List.of(format), group.answered());
        assertTrue(group.open().contains(leading));
        assertFalse(group.open().contains(format));
        Advice undecided = ADVISOR.advise(GROUP.with("group-leading", new Chosen(List.of("turns"), true)));
        assertTrue(undecided.open().contains(leading), "its rest is not decided");
        Advice alone = ADVISOR.advise(EMPTY.with("format", Answer.of("one-to-one")));
        assertFalse(alone.open().contains(leading) || alone.answered().contains(leading));
        assertFalse(ADVISOR.advise(EMPTY).open().contains(leading), "whether it arises is not known");
    }

    @Test
    void whomAFindingWasStudiedWithIsSetBesideWhomTheDesignIsFor() {
        assertEquals(Match.NOT_SAID, directness(EMPTY).population());
        assertEquals(
                Match.DIRECT,
                directness(EMPTY.with("people", Answer.of("new-mothers"))).population());
        assertEquals(
                Match.INDIRECT,
                directness(EMPTY.with("people", Answer.of("older-people"))).population());
        assertEquals(
                Match.NOT_SAID,
                directness(EMPTY.with("people", new Chosen(List.of("older-people"), true)))
                        .population());
    }

    @Test
    void whereTheSourceDoesNotSayWhereItWasNothingTheDesignSaysMakesItDirect() {
        Finding finding = ADVISOR.advise(EMPTY.with("people", Answer.of("new-mothers"))).findings().stream()
                .filter(one -> one.card().sources().stream()
                        .allMatch(source -> KNOWLEDGE
                                .studied(source)
                                .map(studied -> studied.setting().isEmpty()
                                        && studied.country().isEmpty())
                                .orElse(true)))
                .findFirst()
                .orElseThrow();
        assertEquals(Match.NOT_SAID, finding.directness().setting());
        assertEquals(Match.NOT_SAID, finding.directness().country());
    }

    private static Directness directness(Design design) {
        return ADVISOR.advise(design).findings().stream()
                .filter(finding -> finding.card().sources().equals(List.of("mcleish-2023")))
                .findFirst()
                .orElseThrow()
                .directness();
    }

    private static Set<String> notes(Design design) {
        return ADVISOR.advise(design).notes().stream().map(Note::id).collect(Collectors.toSet());
    }
}
