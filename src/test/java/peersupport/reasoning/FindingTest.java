package peersupport.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Small;
import peersupport.evidence.card.Configuration.Limit;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.context.Level;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Strength;
import peersupport.evidence.register.Studied;
import peersupport.reasoning.Directness.Match;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.NeedRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.Reason.Answered;
import peersupport.reasoning.Reason.Found;
import peersupport.reasoning.Reason.Unanswered;

/** What a finding, a factor and an advice tell of themselves, and which source is closest to a design. */
class FindingTest {
    private static final NeedRead MET = read("a", State.MET);
    private static final NeedRead NOT_MET = read("b", State.NOT_MET);
    private static final NeedRead OUT_OF_PLAY = read("c", State.OUT_OF_PLAY);
    private static final NeedRead NOT_SAID = read("d", State.NOT_SAID);
    private static final NeedRead HERE = read("here", State.MET);
    private static final NeedRead PLANNED = read("planned", State.MET);
    private static final NeedRead NOT_PLANNED = read("left out", State.NOT_MET);
    private static final NeedRead UNDECIDED = read("undecided", State.NOT_SAID);

    @Test
    void aNeedIsAsNeededOrRuledOutOrNotSaid() {
        assertTrue(MET.asNeeded() && read("not b", State.NOT_MET).asNeeded());
        assertFalse(NOT_MET.asNeeded() || OUT_OF_PLAY.asNeeded() || NOT_SAID.asNeeded());
        assertFalse(read("not c", State.OUT_OF_PLAY).asNeeded()
                || read("not a", State.MET).asNeeded());
        assertTrue(NOT_MET.ruledOut()
                && OUT_OF_PLAY.ruledOut()
                && read("not a", State.MET).ruledOut()
                && read("not c", State.OUT_OF_PLAY).ruledOut());
        assertFalse(MET.ruledOut()
                || NOT_SAID.ruledOut()
                || read("not b", State.NOT_MET).ruledOut());
    }

    @Test
    void onlyQuestionsStillToBeAnsweredAreUnanswered() {
        NeedRead need = new NeedRead(
                Small.need("a"),
                Small.context("a"),
                State.NOT_SAID,
                List.of(
                        new Unanswered("q1"),
                        new Found("P1"),
                        new Answered(Small.list("q2"), Answer.of()),
                        new Unanswered("q3")));
        assertEquals(List.of("q1", "q3"), need.unanswered().toList());
    }

    @Test
    void aFindingIsOfOneStatus() {
        for (Status status : Status.values()) {
            Finding finding = needing(status, MET);
            assertEquals("P1", finding.id());
            assertEquals(status == Status.IN_PLACE, finding.inPlace());
            assertEquals(status == Status.OPEN, finding.open());
            assertEquals(status == Status.UNGUARDED, finding.unguarded());
            assertEquals(status == Status.GUARDED, finding.guarded());
            assertEquals(status == Status.OUTSIDE, finding.outside());
            assertEquals(EnumSet.of(Status.IN_PLACE, Status.UNGUARDED).contains(status), finding.holds());
            assertEquals(EnumSet.of(Status.NOT_IN_PLACE, Status.OUTSIDE).contains(status), finding.absent());
            assertEquals(status == Status.NAMED_ONLY, finding.named());
        }
        assertTrue(needing(Status.NAMED_ONLY, NOT_SAID).named());
        assertFalse(needing(Status.NAMED_ONLY, NOT_MET).named());
    }

    @Test
    void whatIsPlannedAgainstStaysLive() {
        assertEquals(
                List.of(Status.IN_PLACE, Status.UNGUARDED, Status.GUARDED, Status.OPEN),
                Stream.of(Status.values())
                        .filter(status -> needing(status, MET).live())
                        .toList());
    }

    @Test
    void aWayIsUnguardedOnlyWhenItIsInThePlanAndNothingIsPlannedAgainstIt() {
        assertTrue(way(List.of(MET), NOT_PLANNED).unguarded());
        assertTrue(way(List.of()).unguarded(), "always met, and no safeguard is known");
        assertFalse(way(List.of(MET), NOT_PLANNED, UNDECIDED).unguarded());
        assertFalse(way(List.of(MET, NOT_SAID), NOT_PLANNED).unguarded());
        assertFalse(way(List.of(MET, NOT_MET), NOT_PLANNED).unguarded());
        assertFalse(way(List.of(MET), NOT_PLANNED, PLANNED).unguarded());
    }

    @Test
    void aWayIsSettledWhenItIsAnsweredOrNotInThePlan() {
        assertTrue(way(List.of(NOT_SAID), UNDECIDED, PLANNED).settled());
        assertTrue(way(List.of(NOT_SAID, OUT_OF_PLAY), UNDECIDED).settled());
        assertFalse(way(List.of(NOT_SAID), NOT_PLANNED).settled());
        assertFalse(way(List.of(MET), UNDECIDED).settled());
        assertFalse(way(List.of(MET), read("gone", State.OUT_OF_PLAY)).settled(), "out of play is not planned");
    }

    @Test
    void whatACardForNeedsSettlesIt() {
        assertEquals(List.of(MET, HERE), needing(Status.IN_PLACE, MET, HERE).settledBy());
        assertEquals(
                List.of(NOT_MET, OUT_OF_PLAY),
                needing(Status.NOT_IN_PLACE, MET, NOT_MET, NOT_SAID, OUT_OF_PLAY)
                        .settledBy());
        assertEquals(List.of(), needing(Status.OPEN, MET, NOT_SAID).settledBy());
        assertEquals(List.of(NOT_SAID), needing(Status.OPEN, MET, NOT_SAID).missing());
    }

    @Test
    void anUnguardedWaySettlesACardAgainst() {
        Finding finding = against(
                Status.UNGUARDED,
                List.of(HERE),
                way(List.of(NOT_SAID), NOT_PLANNED),
                way(List.of(MET), NOT_PLANNED, OUT_OF_PLAY),
                way(List.of(NOT_MET), NOT_PLANNED));
        assertEquals(List.of(HERE, MET, NOT_PLANNED, OUT_OF_PLAY), finding.settledBy());
    }

    @Test
    void whatAnswersEachWaySettlesAGuardedCard() {
        Finding finding = against(
                Status.GUARDED,
                List.of(HERE),
                way(List.of(NOT_SAID), UNDECIDED, PLANNED),
                way(List.of(MET, NOT_MET), NOT_PLANNED));
        assertEquals(List.of(HERE, PLANNED, NOT_MET), finding.settledBy());
        assertEquals(List.of(), finding.missing());
    }

    @Test
    void aCircumstanceThatIsNotThereSettlesACardAgainst() {
        Finding finding = against(Status.OUTSIDE, List.of(HERE, NOT_MET, OUT_OF_PLAY), way(List.of(MET), NOT_PLANNED));
        assertEquals(List.of(NOT_MET, OUT_OF_PLAY), finding.settledBy());
        assertFalse(finding.arising());
        assertTrue(against(Status.OPEN, List.of(HERE), way(List.of(MET), UNDECIDED))
                .arising());
    }

    @Test
    void onlyWaysThatAreNotSettledMissSomething() {
        NeedRead elsewhere = read("elsewhere", State.NOT_SAID);
        Finding finding = against(
                Status.OPEN,
                List.of(HERE, NOT_SAID),
                way(List.of(elsewhere), UNDECIDED, PLANNED),
                way(List.of(elsewhere, NOT_MET), UNDECIDED),
                way(List.of(MET), UNDECIDED, NOT_PLANNED));
        assertEquals(List.of(NOT_SAID, UNDECIDED), finding.missing());
    }

    @Test
    void aSafeguardOfSeveralWaysIsPlannedOnce() {
        Finding finding = against(
                Status.GUARDED,
                List.of(HERE),
                way(List.of(MET), PLANNED, NOT_PLANNED),
                way(List.of(HERE), PLANNED, UNDECIDED));
        assertEquals(
                List.of(PLANNED, NOT_PLANNED, UNDECIDED),
                finding.safeguards().stream().map(SafeguardRead::read).toList());
        assertEquals(
                List.of(PLANNED),
                finding.planned().stream().map(SafeguardRead::read).toList());
        assertEquals(List.of(HERE, MET, PLANNED, NOT_PLANNED, UNDECIDED), finding.conditions());
    }

    @Test
    void whatAnswersAWayThatIsNotInThePlanIsNotPlanned() {
        assertEquals(
                List.of(),
                against(Status.UNGUARDED, List.of(HERE), way(List.of(NOT_MET), PLANNED), way(List.of(MET), NOT_PLANNED))
                        .planned());
    }

    @Test
    void aLimitIsWorthSayingUnlessWhatItSpeaksOfIsRuledOut() {
        Limit limit = new Limit("less where", List.of(), List.of());
        assertTrue(new LimitRead(limit, List.of()).worthSaying());
        assertTrue(new LimitRead(limit, List.of(MET, NOT_SAID)).worthSaying());
        assertFalse(new LimitRead(limit, List.of(MET, NOT_MET)).worthSaying());
        assertFalse(new LimitRead(limit, List.of(OUT_OF_PLAY)).worthSaying());
    }

    @Test
    void anOpenFindingDependsOnTheLevelsOfWhatIsMissing() {
        Finding finding = needing(
                Status.OPEN,
                at(Level.SETTING, State.NOT_SAID),
                at(Level.FEATURE, State.MET),
                at(Level.PEOPLE, State.NOT_SAID));
        assertEquals(Set.of(Level.PEOPLE, Level.SETTING), finding.dependsOn());
        assertEquals(Level.PEOPLE, finding.dependsOn().iterator().next());
    }

    @Test
    void theClosestSourceIsShownWholeWithItsOwnStrength() {
        Directness near = new Directness(
                "near", Strength.THIN, Match.DIRECT, Match.INDIRECT, Match.NOT_SAID, List.of(), List.of());
        Directness far = new Directness(
                "far", Strength.STRONG, Match.INDIRECT, Match.DIRECT, Match.DIRECT, List.of(), List.of());
        Finding finding = new Finding(
                Card.of("P1").written(), Status.OPEN, List.of(), List.of(), List.of(), List.of(), List.of(near, far));
        assertEquals(Optional.of(near), finding.closest());
        assertEquals(Strength.THIN, finding.strength());
        assertEquals(Optional.empty(), needing(Status.OPEN).closest());
        assertEquals(Strength.NOT_FOUND, needing(Status.OPEN).strength());
    }

    @Test
    void peopleComeFirstThenTheSettingThenTheCountry() {
        assertEquals(
                List.of("all", "people and setting", "people and country", "people", "setting and country"),
                closest(
                        studied("people", "old", "street", "elsewhere"),
                        studied("setting and country", "young", "clinic", "home"),
                        studied("people and country", "old", "street", "home"),
                        studied("all", "old", "clinic", "home"),
                        studied("people and setting", "old", "clinic", "elsewhere")));
    }

    @Test
    void directComesBeforeNotSaidBeforeIndirect() {
        assertEquals(
                List.of("direct", "not seen", "indirect"),
                closest(
                        studied("indirect", "young", "clinic", "home"),
                        studied("not seen", "", "clinic", "home"),
                        studied("direct", "old", "street", "elsewhere")));
    }

    @Test
    void sourcesAreNeverPooled() {
        List<Directness> directness = directness(
                OLD_AT_THE_CLINIC, studied("place", "young", "clinic", "home"), studied("people", "old", "street", ""));
        assertEquals(
                List.of(
                        new Directness(
                                "people",
                                Strength.SOME,
                                Match.DIRECT,
                                Match.INDIRECT,
                                Match.NOT_SAID,
                                List.of("old"),
                                List.of()),
                        new Directness(
                                "place",
                                Strength.SOME,
                                Match.INDIRECT,
                                Match.DIRECT,
                                Match.DIRECT,
                                List.of(),
                                List.of("old"))),
                directness);
    }

    @Test
    void aSourceIsDirectForSomeGroupsAndNotForOthers() {
        Design both = OLD_AT_THE_CLINIC.with("who", Answer.of("young", "old"));
        Directness old = directness(both, studied("source", "old", "", "")).get(0);
        assertEquals(Match.DIRECT, old.population());
        assertEquals(List.of("old"), old.directFor());
        assertEquals(List.of("young"), old.notFor());
        Directness anybody = directness(both, studied("source", "", "", ""), studied("other", "old", "", ""))
                .get(1);
        assertEquals(Match.NOT_SAID, anybody.population());
        assertEquals(List.of(), anybody.directFor());
        assertEquals(List.of(), anybody.notFor());
    }

    @Test
    void aGroupOrPlaceThatNobodyStudiedIsNotCoveredByAnother() {
        Design carers = OLD_AT_THE_CLINIC.with("groups", Answer.of("carers")).with("place", Answer.of("prison"));
        Studied known = studied("source", "old", "clinic", "home");
        Directness both = directness(carers, known, studied("other", "students", "school", ""))
                .get(0);
        assertEquals(List.of("old"), both.directFor());
        assertEquals(List.of("carers"), both.notFor());
        assertEquals(Match.INDIRECT, both.setting());
        Directness alone = directness(
                        Design.named("").with("groups", Answer.of("carers")),
                        known,
                        studied("other", "students", "school", ""))
                .get(0);
        assertEquals(Match.NOT_SAID, alone.population(), "it may be for the old too");
        assertEquals(List.of("carers"), alone.notFor());
    }

    @Test
    void whatTheDesignDoesNotSayIsNotIndirect() {
        Directness directness = directness(Design.named(""), studied("source", "old", "clinic", "home"))
                .get(0);
        assertEquals(
                List.of(Match.NOT_SAID, Match.NOT_SAID, Match.NOT_SAID),
                List.of(directness.population(), directness.setting(), directness.country()));
        assertEquals(List.of(), directness.directFor());
        assertEquals(List.of(), directness.notFor());
    }

    @Test
    void theSignsOfAFactorAreCounted() {
        FactorReading reading = new FactorReading(
                Small.factor("f"),
                FactorState.GAP,
                List.of(
                        sign(MET),
                        sign(NOT_MET, MET),
                        sign(NOT_MET, OUT_OF_PLAY),
                        sign(NOT_SAID, NOT_MET),
                        sign(OUT_OF_PLAY)));
        assertEquals(2, reading.inPlace());
        assertEquals(1, reading.notSaid());
        assertEquals(4, reading.inPlay());
        assertEquals(
                List.of(State.MET, State.MET, State.NOT_MET, State.NOT_SAID, State.OUT_OF_PLAY),
                reading.signs().stream().map(SignRead::state).toList());
    }

    @Test
    void anAdviceFindsItsFindingsAndIsRememberedByTheirStatuses() {
        Finding harm = against(Status.OPEN, List.of(NOT_SAID));
        Finding benefit = needing(Status.IN_PLACE, MET);
        Finding against = new Finding(
                Card.of("P2").on(Side.AGAINST).written(),
                Status.OUTSIDE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Design design = Design.named("Walks").with("q", Answer.of("x"));
        Advice advice = new Advice(
                "7",
                design,
                null,
                List.of(harm, benefit, against),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        assertEquals(Optional.of(benefit), advice.finding("P1"));
        assertEquals(Optional.empty(), advice.finding("P9"));
        assertEquals(List.of(benefit), advice.of(Family.BENEFIT, Side.FOR));
        assertEquals(List.of(against), advice.of(Family.BENEFIT, Side.AGAINST));
        assertEquals(List.of(harm), advice.of(Family.HARM, Side.AGAINST));
        Map<String, String> statuses = Map.of("N1", "open", "P1", "in-place", "P2", "outside");
        assertEquals(statuses, advice.statuses());
        assertEquals(new LastAdvised("7", design.answers(), statuses), advice.remembered());
    }

    @Test
    void anAnswerIsSettledWhenItLeavesNothingToSay() {
        Knowledge knowledge = Small.of(Small.list("q", Small.option("x", "a")), Small.context("a"));
        Map<Answer, Boolean> settled = Map.of(
                Answer.of("x"),
                true,
                Answer.of(),
                true,
                new Answer.DoesNotApply(),
                true,
                new Answer.DontKnow(),
                false,
                new Answer.Chosen(List.of("x"), true),
                false);
        settled.forEach((answer, so) -> assertEquals(
                so,
                Advisor.settled(
                        Design.named("").with("q", answer),
                        knowledge.questions().get("q")),
                answer::toString));
        assertFalse(Advisor.settled(Design.named(""), knowledge.questions().get("q")));
    }

    @Test
    void nothingTheRulesDidNotConcludeIsTold() {
        assertThrows(IllegalStateException.class, new ForCard("P1", "")::status);
        assertThrows(IllegalStateException.class, new AgainstCard("N1", "")::status);
        assertThrows(IllegalStateException.class, new FactorFact("f")::state);
    }

    private static final Design OLD_AT_THE_CLINIC = Design.named("")
            .with("who", Answer.of("old"))
            .with("where", Answer.of("clinic"))
            .with("country", Answer.of("home"));

    private static List<String> closest(Studied... studied) {
        return directness(OLD_AT_THE_CLINIC, studied).stream()
                .map(Directness::source)
                .toList();
    }

    private static List<Directness> directness(Design design, Studied... studied) {
        Card card = Card.of("P1").from(Stream.of(studied).map(Studied::source).toArray(String[]::new));
        Knowledge knowledge = Small.of(Stream.concat(
                        Stream.of(
                                card,
                                Small.context("old", Level.PEOPLE),
                                Small.context("young", Level.PEOPLE),
                                Small.context("clinic", Level.SETTING),
                                Small.context("street", Level.SETTING),
                                Small.context("carers", Level.PEOPLE),
                                Small.context("students", Level.PEOPLE),
                                Small.context("prison", Level.SETTING),
                                Small.context("school", Level.SETTING),
                                Small.list(
                                        "groups",
                                        Small.option("carers", "carers"),
                                        Small.option("students", "students")),
                                Small.list("place", Small.option("prison", "prison"), Small.option("school", "school")),
                                Small.context("home", Level.SETTING),
                                Small.context("elsewhere", Level.SETTING),
                                Small.list("who", Small.option("old", "old"), Small.option("young", "young")),
                                Small.list("where", Small.option("clinic", "clinic"), Small.option("street", "street")),
                                Small.list(
                                        "country",
                                        Small.option("home", "home"),
                                        Small.option("elsewhere", "elsewhere"))),
                        Stream.of(studied))
                .toArray());
        return Directness.of(card.written(), knowledge, new ContextStates(knowledge, design));
    }

    private static Studied studied(String source, String population, String setting, String country) {
        return new Studied(source, "", "", false, seen(population), seen(setting), seen(country));
    }

    private static List<String> seen(String context) {
        return context.isEmpty() ? List.of() : List.of(context);
    }

    private static Finding needing(Status status, NeedRead... needs) {
        return new Finding(Card.of("P1").written(), status, List.of(needs), List.of(), List.of(), List.of(), List.of());
    }

    private static Finding against(Status status, List<NeedRead> arises, WayRead... ways) {
        return new Finding(Card.of("N1").written(), status, List.of(), arises, List.of(ways), List.of(), List.of());
    }

    private static WayRead way(List<NeedRead> when, NeedRead... safeguards) {
        return new WayRead(
                new Route("route", "", List.of(), Basis.STATED, List.of()),
                when,
                Stream.of(safeguards)
                        .map(read -> new SafeguardRead(
                                new Safeguard(read.need().context(), List.of(), Basis.STATED, List.of(), ""), read))
                        .toList());
    }

    private static NeedRead read(String need, State state) {
        String context = need.replace("not ", "");
        return new NeedRead(Small.need(need), Small.context(context), state, List.of());
    }

    private static NeedRead at(Level level, State state) {
        return new NeedRead(Small.need("a"), Small.context("a", level), state, List.of());
    }

    private static SignRead sign(NeedRead... any) {
        return new SignRead(Small.sign(true), List.of(any));
    }
}
