package peersupport.evidence.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static peersupport.evidence.Small.broughtAbout;
import static peersupport.evidence.Small.context;
import static peersupport.evidence.Small.defined;
import static peersupport.evidence.Small.leaving;
import static peersupport.evidence.Small.need;
import static peersupport.evidence.Small.option;
import static peersupport.evidence.Small.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import peersupport.evidence.Card;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.Small;
import peersupport.evidence.card.Configuration;
import peersupport.evidence.card.Configuration.Follows;
import peersupport.evidence.card.Configuration.Limit;
import peersupport.evidence.card.Configuration.Route;
import peersupport.evidence.card.Configuration.Safeguard;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Factor;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Condition.Any;
import peersupport.evidence.context.Context;
import peersupport.evidence.context.Level;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.evidence.register.Basis;
import peersupport.evidence.register.Row;
import peersupport.evidence.register.Studied;

/** Each thing that can be wrong with how a knowledge base hangs together is told, and nothing else is. */
class CheckTest {
    private static final Option NO = option("no");
    private static final Question OWNS_A = question("qa", option("yes", "a"), NO);
    private static final Question OWNS_B = question("qb", option("yes", "b"), NO);
    private static final Object[] SOUND = {
        context("a"), context("b"), OWNS_A, OWNS_B, Small.row("row", "source"), Small.source("source")
    };
    private static final Configuration CARD = card().written();
    private static final Object[] GUARDABLE = {Small.provision("p"), question("qp", option("yes", "p"), NO)};
    private static final Follows FOLLOWS = new Follows("", List.of("row"));

    @Test
    void aSoundOneIsLeftInPeace() {
        assertEquals(List.of(), told(CARD));
    }

    @Test
    void aProblemIsToldAtItsPlace() {
        Knowledge knowledge = with(CARD, context("c"), question("qc", option("yes", "c"), NO));
        assertEquals(
                List.of(new Problem("contexts.yaml:3", "nothing uses 'c'. Use it, or take it out.")),
                Check.of(knowledge, Map.of("context c", "contexts.yaml:3")));
        assertEquals("rules/", Check.of(knowledge, Map.of()).get(0).place());
    }

    @Test
    void everyContextHasOneOwner() {
        assertTold(
                "no question makes 'c' met. Let an option make it, or define it.",
                Card.of("N1", "a", "b", "c"),
                context("c"));
        assertTold(
                "'c' has more than one owner: question qc, question qd. Keep one.",
                Card.of("N1", "a", "b", "c"),
                context("c"),
                question("qc", option("yes", "c"), NO),
                question("qd", leaving("perhaps", "c"), NO));
        assertTold(
                "'c' has more than one owner: question qc, its definition. Keep one.",
                Card.of("N1", "a", "b", "c"),
                defined("c", need("a")),
                question("qc", option("yes", "c"), NO));
    }

    @Test
    void whatIsBroughtAboutHasACardThatDoes() {
        Card waiting = Card.of("N2", "felt");
        assertTold("no card brings 'felt' about.", CARD, broughtAbout("felt"), waiting);
        assertEquals(List.of(), told(card().bringingAbout("felt"), broughtAbout("felt"), waiting));
        assertTold(
                "'felt' has more than one owner: question qf, what configurations bring about. Keep one.",
                card().bringingAbout("felt"),
                broughtAbout("felt"),
                waiting,
                question("qf", option("yes", "felt"), NO));
        assertTold(
                "'felt' is brought about, and so says nothing of people as they come. Make its level feature, provision or "
                        + "setting.",
                card().bringingAbout("felt"),
                new Context("felt", "felt", Level.PEOPLE, Optional.empty(), true, Optional.empty()),
                waiting);
    }

    @Test
    void onlyCardsNeedWhatIsBroughtAbout() {
        Object[] felt = {broughtAbout("felt"), Card.of("P2", "b").bringingAbout("felt"), Card.of("P3", "felt")};
        String says = " names 'felt', which is brought about by configurations: only cards may need it.";
        assertTold("c" + says, CARD, felt, defined("c", new Any(List.of(need("a"), need("felt")))), Card.of("P4", "c"));
        assertTold(
                "qc" + says,
                CARD,
                felt,
                context("c"),
                question("qc", true, Optional.of("felt"), option("yes", "c"), NO),
                Card.of("P4", "c"));
        assertTold("f" + says, CARD, felt, Small.factor("f", "a", "b", "felt"));
    }

    @Test
    void aCardNamesItsEvidenceAndTheRowsOfEachSource() {
        assertTold(
                "N1 names no evidence. Say which source's rows carry the claim.",
                card().from().beside("row"));
        assertTold(
                "N1 names no row of source. Name one, or take the source out.",
                card().resting().beside("row"));
        assertTold(
                "N1 names row under other, but the row is from source.",
                card().from("source", "other"),
                Small.source("other"));
    }

    @Test
    void mirrorsAreMutual() {
        assertTold("N1 mirrors N2, but not the other way round.", card().mirroring("N2"), Card.of("N2", "a"));
        assertEquals(List.of(), told(card().mirroring("N2"), Card.of("N2", "a").mirroring("N1")));
    }

    @Test
    void aBareLabelNamesAContextAndNothingElse() {
        assertEquals(
                List.of(), told(CARD, label("N2").naming("a").watching(null).evaluated(null)));
        String says =
                "N2 is known by its label only: it 'names' a context, has no side, and needs and brings about nothing.";
        assertTold(says, CARD, label("N2"));
        assertTold(says, CARD, label("N2", "a").naming("a"));
        assertTold(says, CARD, label("N2").naming("a").by("way"));
        assertTold(says, CARD, GUARDABLE, label("N2").naming("a").guardedBy("p"));
        assertTold(
                says, CARD, label("N2").naming("a").bringingAbout("felt"), broughtAbout("felt"), Card.of("N3", "felt"));
        assertTold(
                "N2 has no case that is named-only. Add one.",
                CARD,
                label("N2").naming("a").expecting("open"));
    }

    @Test
    void anyOtherCardHasASideAndNeverNeedsTheAbsenceOfPeopleOrOfWhatIsBroughtAbout() {
        assertTold(
                "N2 has no 'side'. Say for or against.",
                CARD,
                Card.of("N2", "a").on((Side) null));
        String absent =
                ". People and what is brought about are never needed absent: give the absence a context of its own.";
        Object[] shy = {context("shy", Level.PEOPLE), question("qs", option("yes", "shy"), NO)};
        assertTold("N2 needs 'not shy'" + absent, CARD, shy, Card.of("N2", "not shy"));
        assertTold("N2 needs 'not shy'" + absent, CARD, shy, Card.of("N2").by("way", "not shy"));
        assertEquals(List.of(), told(CARD, shy, Card.of("N2", "shy")));
        Object[] felt = {broughtAbout("felt"), Card.of("P1", "a").bringingAbout("felt")};
        assertTold("N2 needs 'not felt'" + absent, CARD, felt, Card.of("N2", "not felt"));
        assertTold(
                "N1 brings about 'b', which is not marked 'brought-about: true' in contexts.yaml.",
                card().bringingAbout("b"));
    }

    @Test
    void aCardForNeedsSomethingAndHasNothingOfACardAgainst() {
        assertTold("P2 needs nothing. Say which contexts it needs.", CARD, Card.of("P2"));
        String says = "P2 is a card for: 'arises', 'routes' and 'safeguards' belong to cards against. Write 'needs'.";
        assertTold(says, CARD, Card.of("P2", "a").by("way", "b"));
        assertTold(says, CARD, GUARDABLE, Card.of("P2", "a").guardedBy("p"));
        assertEquals(List.of(), told(CARD, Card.of("P2", "a").following(FOLLOWS)));
        assertTold("N1 is a card against: 'follows' belongs to cards for.", card().following(FOLLOWS));
    }

    @Test
    void noProvisionTakesAHarmOffAListNeitherByItselfNorBehindADefinitionOrAGate() {
        String rests = "', which rests on the provision 'p'. No provision may take a harm off a list: "
                + "make it a safeguard.";
        assertTold("N2 arises where 'p" + rests, CARD, GUARDABLE, Card.of("N2", "p"));
        assertTold("N2 arises where 'not p" + rests, CARD, GUARDABLE, Card.of("N2", "not p"));
        assertTold(
                "N2 arises where 'd" + rests,
                CARD,
                GUARDABLE,
                defined("d", new Any(List.of(need("a"), need("p")))),
                Card.of("N2", "d"));
        assertTold(
                "N2 arises where 'c" + rests,
                CARD,
                GUARDABLE,
                context("c"),
                question("qc", true, Optional.of("p"), option("yes", "c"), NO),
                Card.of("N2", "c"));
    }

    @Test
    void aRouteIsNeverTheMereLackOfASafeguard() {
        assertTold(
                "N2 has the route 'way', which is the mere lack of 'p'. Make that a safeguard, or name what happens"
                        + " without it.",
                CARD,
                GUARDABLE,
                Card.of("N2").by("way", "not p"));
        assertEquals(List.of(), told(CARD, GUARDABLE, Card.of("N2").by("way", "p", "not a")));
        assertTold(
                "N2 has two routes with the same id. Give each its own.",
                CARD,
                Card.of("N2").by("way", "a").by("way", "b"));
        assertTold(
                "N2 has the route 'way', which names no row. Name one.",
                CARD,
                Card.of("N2").by(new Route("way", "", List.of(), Basis.STATED, List.of())));
    }

    @Test
    void aSafeguardIsAProvisionAndTellsHowToTellThatItIsReal() {
        assertEquals(
                List.of(),
                told(
                        CARD,
                        GUARDABLE,
                        Card.of("N2", "a").by("one").by("other", "b").guardedBy("p", "one")));
        assertTold(
                "N2 has the safeguard 'b', which is no provision. Make it a circumstance or a route.",
                CARD,
                Card.of("N2").guardedBy("b"));
        assertTold(
                "N2 has the safeguard 'p' without 'tell'. Say how to tell that it is real.",
                CARD,
                GUARDABLE,
                Card.of("N2").guarded(new Safeguard("p", List.of(), Basis.STATED, List.of("row"), "")));
        assertTold("N2 has the safeguard 'p', which names no row. Name one.", CARD, GUARDABLE, guarded(Basis.STATED));
    }

    @Test
    void aSafeguardIsStatedOnlyWhereResearchStatesIt() {
        Row inferred = new Row("inferred", "", List.of("source"), List.of(), "", "inferred", "", "", "");
        Row practised = Small.row("practised", "course");
        Object[] course = {Small.source("course"), new Studied("course", "", "", true, List.of(), List.of(), List.of())
        };
        String says = " states it. Its basis is inferred.";
        String who = "N2 has the safeguard 'p' as stated, but no row of research among ";
        assertTold(who + "inferred" + says, CARD, GUARDABLE, inferred, guarded(Basis.STATED, "inferred"));
        assertTold(who + "practised" + says, CARD, GUARDABLE, practised, course, guarded(Basis.STATED, "practised"));
        assertEquals(List.of(), told(CARD, GUARDABLE, inferred, guarded(Basis.INFERRED, "inferred")));
        assertEquals(List.of(), told(CARD, GUARDABLE, inferred, guarded(Basis.STATED, "inferred", "row")));
    }

    private static Card guarded(Basis basis, String... rows) {
        return Card.of("N2").guarded(new Safeguard("p", List.of(), basis, List.of(rows), "tell"));
    }

    @Test
    void aLimitNamesARowAndWhatMovedIsSaid() {
        assertTold(
                "N1 has a limit that names no row. Name one: only mothers",
                card().limited(new Limit("only mothers", List.of(), List.of())));
        assertEquals(List.of(), told(card().limited(new Limit("only mothers", List.of(), List.of("row")))));
        assertTold("N1 has no 'reread'. Say what moved when it was read again, and on which row.", card().reread(""));
    }

    @Test
    void aCardHasACaseOfEachStatusItCanHave() {
        assertNoCase("N2", "open", Card.of("N2", "a"), "unguarded", "outside");
        assertNoCase("N2", "outside", Card.of("N2", "a"), "unguarded", "open");
        assertNoCase("N2", "unguarded", Card.of("N2", "a"), "open", "outside");
        assertNoCase("N2", "guarded", Card.of("N2").guardedBy("p"), "unguarded", "open");
        assertNoCase("P2", "in-place", Card.of("P2", "a"), "not-in-place", "open");
        assertNoCase("P2", "not-in-place", Card.of("P2", "a"), "in-place", "open");
        assertNoCase("P2", "open", Card.of("P2", "a"), "in-place", "not-in-place");
        assertEquals(List.of(), told(CARD, Card.of("N2").expecting("unguarded", "open")));
    }

    private static void assertNoCase(String id, String status, Card card, String... others) {
        Object[] guardable = card.written().safeguards().isEmpty() ? new Object[0] : GUARDABLE;
        assertTold(id + " has no case that is " + status + ". Add one.", CARD, guardable, card.expecting(others));
    }

    @Test
    void twoSignsOfAFactorAreAlwaysAskedFor() {
        assertEquals(List.of(), told(CARD, Small.factor("f", "a", "not b")));
        String says = "Factor f needs two signs whose question is always asked; it has 1.";
        Object gated = question("qc", true, Optional.of("a"), option("yes", "c"), NO);
        Object perhaps = question(question("qc", option("yes", "c"), NO), OptionalInt.empty(), false, true);
        assertTold(says, CARD, context("c"), gated, Small.factor("f", "a", "c"));
        assertTold(says, CARD, context("c", Level.PROVISION), perhaps, Small.factor("f", "a", "c"));
    }

    @Test
    void whatMayNotApplyIsAProvisionThatNothingNeedsAbsent() {
        Object perhaps = question(question("qc", option("yes", "c"), NO), OptionalInt.empty(), false, true);
        String says = "'qc' may not apply, but 'c' is no provision, or is needed absent. Take 'does-not-apply' out.";
        Factor needed = Small.factor("f", "a", "b", "c");
        Factor neededAbsent = Small.factor("f", "a", "b", "not c");
        assertEquals(List.of(), told(CARD, context("c", Level.PROVISION), perhaps, needed));
        assertTold(says, CARD, context("c", Level.FEATURE), perhaps, needed);
        assertTold(says, CARD, context("c", Level.PROVISION), perhaps, neededAbsent);
        Note.Side side = new Note.Side("", List.of("row"), List.of("source"));
        Note told = new Note("note", Note.Kind.LIMIT, "", Optional.of(need("not c")), false, List.of(side), List.of());
        assertEquals(
                List.of(),
                told(CARD, context("c", Level.PROVISION), perhaps, needed, told),
                "a note takes nothing off a list");
    }

    @Test
    void everyRowIsUsedOrMarkedAndEverySourceCited() {
        assertTold("other is used nowhere. Use it, or say why it is unused.", CARD, Small.row("other", "source"));
        assertEquals(List.of(), told(CARD, Small.unused("other", "for keepers")));
        assertTold(
                "other is marked unused, but is used by N1.",
                card().resting("row", "other"),
                Small.unused("other", "for keepers"));
        assertTold("nothing cites 'spare'. Cite it, or take it out.", CARD, Small.source("spare"));
    }

    @Test
    void whatIsNamedElsewhereAndWhatIsSuggestedIsCheckedToo() {
        assertTold("N1 has no 'evaluate'. Say what to observe.", card().evaluated(null));
    }

    @Test
    void aCircleIsToldWithItsPathOnceNothingElseIsWrong() {
        Object[] circle = {
            defined("c", new Any(List.of(need("a"), need("d")))), defined("d", need("c")), Card.of("N2", "c")
        };
        assertTold(
                "this goes round in a circle: c → d → c. Take one link out, or write it as 'reinforces'.",
                CARD,
                circle);
        assertTold("nothing cites 'spare'. Cite it, or take it out.", CARD, circle, Small.source("spare"));
        Object[] felt = {broughtAbout("felt"), Card.of("P2", "b", "felt").bringingAbout("felt")};
        assertTold(
                "this goes round in a circle: felt → felt. Take one link out, or write it as 'reinforces'.",
                CARD,
                felt);
    }

    private static Card card() {
        return Card.of("N1", "a", "not b");
    }

    private static Card label(String id, String... needs) {
        return Card.of(id, needs).on(Basis.LABEL).expecting("named-only");
    }

    private static void assertTold(String says, Object... parts) {
        assertEquals(List.of(says), told(parts));
    }

    private static List<String> told(Object... parts) {
        return Check.of(with(parts), Map.of()).stream().map(Problem::says).toList();
    }

    private static Knowledge with(Object... parts) {
        List<Object> all = new ArrayList<>(List.of(SOUND));
        for (Object part : parts) {
            all.addAll(part instanceof Object[] several ? List.of(several) : List.of(part));
        }
        return Small.of(all.toArray());
    }
}
