package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peersupport.Loaded;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.Configuration;
import peersupport.evidence.Factor;
import peersupport.evidence.Harm;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Note;
import peersupport.evidence.Question;
import peersupport.evidence.Studied;
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
    private static final Harm HARM = Harm.in(KNOWLEDGE);
    private static final Design GROUP = HARM.possible();

    /** Whom a source studied that some card rests on alone. */
    private static final Studied STUDIED = KNOWLEDGE.contents().studied().stream()
            .filter(studied -> !studied.population().isEmpty()
                    && KNOWLEDGE.configurations().values().stream()
                            .anyMatch(card -> card.sources().equals(List.of(studied.source()))))
            .findFirst()
            .orElseThrow();

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
        Finding finding = ADVISOR.advise(GROUP).finding(HARM.card().id()).orElseThrow();
        assertEquals(
                finding.card().needs(),
                finding.needs().stream().map(NeedRead::need).toList());
        NeedRead group = finding.needs().get(0);
        assertEquals(KNOWLEDGE.contexts().get(HARM.met()), group.context());
        assertEquals(State.MET, group.state());
        assertEquals(List.of(new Answered(HARM.form().id(), Answer.of(HARM.formed().id()))), group.because());
        assertEquals(
                List.of(new Unanswered(HARM.doing().id())), finding.needs().get(1).because());
    }

    @Test
    void aBareLabelIsNamedWhereItsContextIsMet() {
        Configuration label = KNOWLEDGE.configurations().values().stream()
                .filter(card -> card.names().flatMap(KNOWLEDGE::owner).isPresent())
                .findFirst()
                .orElseThrow();
        Question question = KNOWLEDGE.owner(label.names().orElseThrow()).orElseThrow();
        assertFalse(named(label, EMPTY));
        question.options()
                .forEach(option -> assertEquals(
                        option.makes().contains(label.names().orElseThrow()),
                        named(label, EMPTY.with(question.id(), Answer.of(option.id())))));
    }

    private static boolean named(Configuration label, Design design) {
        return ADVISOR.advise(design).finding(label.id()).orElseThrow().named();
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
        List<Design> oneAnswer = KNOWLEDGE.questions().values().stream()
                .flatMap(question -> question.options().stream()
                        .map(option -> EMPTY.with(question.id(), Answer.of(option.id()))))
                .toList();
        for (Note note : KNOWLEDGE.contents().notes()) {
            Optional<Design> touching = note.touches()
                    .flatMap(touches -> oneAnswer.stream()
                            .filter(design -> new Readings(KNOWLEDGE, design).state(touches) == State.MET)
                            .findFirst());
            if (touching.isPresent()) {
                assertTrue(ADVISOR.advise(touching.get()).notes().contains(note), note::id);
                assertFalse(ADVISOR.advise(EMPTY).notes().contains(note), note::id);
                return;
            }
        }
        fail("no note is touched by one answer");
    }

    @Test
    void aQuestionInPlayIsAnsweredOrOpenAndOneThatDoesNotAriseIsNeither() {
        Question leading = HARM.doing();
        Question format = HARM.form();
        Advice group = ADVISOR.advise(GROUP);
        assertEquals(List.of(format), group.answered());
        assertTrue(group.open().contains(leading));
        assertFalse(group.open().contains(format));
        Advice undecided = ADVISOR.advise(GROUP.with(leading.id(), new Chosen(List.of(HARM.more().id()), true)));
        assertTrue(undecided.open().contains(leading), "its rest is not decided");
        Advice alone = ADVISOR.advise(HARM.otherwise());
        assertFalse(alone.open().contains(leading) || alone.answered().contains(leading));
        assertFalse(ADVISOR.advise(EMPTY).open().contains(leading), "whether it arises is not known");
    }

    @Test
    void whomAFindingWasStudiedWithIsSetBesideWhomTheDesignIsFor() {
        Question people = KNOWLEDGE.owner(STUDIED.population().get(0)).orElseThrow();
        String studied = people.options().stream()
                .filter(option -> option.makes().contains(STUDIED.population().get(0)))
                .findFirst()
                .orElseThrow()
                .id();
        String other = people.options().stream()
                .filter(option -> option.leavesOpen().isEmpty()
                        && option.makes().stream().noneMatch(STUDIED.population()::contains))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals(Match.NOT_SAID, population(EMPTY));
        assertEquals(Match.DIRECT, population(EMPTY.with(people.id(), Answer.of(studied))));
        assertEquals(Match.INDIRECT, population(EMPTY.with(people.id(), Answer.of(other))));
        assertEquals(Match.NOT_SAID, population(EMPTY.with(people.id(), new Chosen(List.of(other), true))));
    }

    @Test
    void whereTheSourceDoesNotSayWhereItWasNothingTheDesignSaysMakesItDirect() {
        Finding finding = ADVISOR.advise(GROUP).findings().stream()
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

    private static Match population(Design design) {
        return ADVISOR.advise(design).findings().stream()
                .filter(finding -> finding.card().sources().equals(List.of(STUDIED.source())))
                .findFirst()
                .orElseThrow()
                .directness()
                .population();
    }
}
