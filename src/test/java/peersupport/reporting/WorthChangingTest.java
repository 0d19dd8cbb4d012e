package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.Trust;
import peersupport.design.Design;
import peersupport.exploring.Change;
import peersupport.exploring.Impact;
import peersupport.exploring.Impact.Direction;
import peersupport.exploring.Impact.FactorMove;
import peersupport.exploring.SingleChanges;
import peersupport.exploring.WhatIf;
import peersupport.reporting.designreport.WorthChanging;
import peersupport.reporting.designreport.WorthChanging.Line;
import peersupport.reporting.designreport.WorthChanging.Told;
import peersupport.reporting.shared.FindingLine;

/** Each change that a design report tells is real: to make it gives what is printed. */
class WorthChangingTest {
    private static final int MOST = 9;

    private static List<Design> designs() {
        return Stream.of(
                        Stream.of(Samples.nothingSaid(), Samples.everything()),
                        Samples.examples().limit(Trust.cases(2, Integer.MAX_VALUE)),
                        Samples.random(20_251_201).designs(Trust.cases(3, 60)))
                .flatMap(some -> some)
                .toList();
    }

    private static List<Line> lines(Design design) {
        SingleChanges sweep = new SingleChanges(Samples.KNOWLEDGE, Samples.ADVISOR, design);
        return WorthChanging.of(Samples.KNOWLEDGE, Samples.ADVISOR, Samples.ADVISOR.advise(design), sweep)
                .lines();
    }

    private static Impact moved(Design design, Line line) {
        Design changed = design;
        for (Change change : line.changes()) {
            changed = change.applyTo(changed);
        }
        return WhatIf.between(Samples.KNOWLEDGE, Samples.ADVISOR, design, changed);
    }

    @Test
    @DisplayName("To make a change moves all that is printed as gained and lost, and nothing else")
    void gainsAndLossesAreReal() {
        int seen = 0;
        for (Design design : designs()) {
            for (Line line : lines(design)) {
                Impact moved = moved(design, line);
                assertEquals(ids(moved, Direction.BETTER), ids(line.gains()), line::says);
                assertEquals(ids(moved, Direction.WORSE), ids(line.loses()), line::says);
                assertEquals(factors(moved, true), factors(line.gains()), line::says);
                assertEquals(factors(moved, false), factors(line.loses()), line::says);
                assertFalse(line.gains().isEmpty(), line::says);
                seen++;
            }
        }
        assertTrue(seen > 0);
    }

    private static Set<String> ids(Impact moved, Direction direction) {
        return moved.moving(direction).stream().map(move -> move.card().id()).collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Told> told) {
        return told.stream()
                .flatMap(one -> one.findings().stream())
                .map(FindingLine.Behind::label)
                .collect(Collectors.toSet());
    }

    private static Set<String> factors(Impact moved, boolean gained) {
        return moved.factors().stream()
                .filter(move -> gained ? move.gain() : move.loss())
                .map(FactorMove::factor)
                .map(factor -> factor.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> factors(List<Told> told) {
        return told.stream()
                .filter(one -> one.findings().isEmpty())
                .flatMap(one -> Samples.KNOWLEDGE.contents().factors().stream()
                        .map(factor -> factor.name())
                        .filter(name -> one.says().endsWith(" " + name + " of APPEAR, as this project reads it")))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("They are nine at most, those worth most first, and each adds something that none before it does")
    void inTheOrderThatIsPrinted() {
        for (Design design : designs()) {
            List<Line> lines = lines(design);
            assertTrue(lines.size() <= MOST);
            Comparator<Line> worthMostFirst = Comparator.comparing(
                            (Line line) -> -moved(design, line).harmsGuarded(Samples.KNOWLEDGE))
                    .thenComparing(line -> -moved(design, line).putInPlace(Samples.KNOWLEDGE))
                    .thenComparing(line -> -moved(design, line).factorsGained())
                    .thenComparing(line -> line.changes().size());
            assertEquals(lines.stream().sorted(worthMostFirst).toList(), lines);
            Set<String> gained = new HashSet<>();
            for (Line line : lines) {
                Set<String> now = ids(line.gains());
                now.addAll(factors(line.gains()));
                assertTrue(gained.addAll(now), line::says);
            }
        }
    }

    @Test
    @DisplayName(
            "No single change that is worth more than one of them, and adds something, is left out; no lock is touched")
    void nothingBetterIsLeftOut() {
        for (Design design : designs()) {
            SingleChanges sweep = new SingleChanges(Samples.KNOWLEDGE, Samples.ADVISOR, design);
            List<Line> lines = lines(design);
            Set<Set<String>> told = new HashSet<>();
            lines.forEach(line -> told.add(ids(line.gains())));
            int most = lines.isEmpty() ? 0 : moved(design, lines.get(0)).harmsGuarded(Samples.KNOWLEDGE);
            Stream.concat(sweep.improvements().stream(), sweep.tradeOffs().stream())
                    .filter(one -> one.change().kind() == Change.Kind.ADD
                            || one.change().kind() == Change.Kind.CHOOSE)
                    .forEach(one -> assertTrue(
                            one.moved().harmsGuarded(Samples.KNOWLEDGE) <= most,
                            () -> one.change().says()));
            lines.forEach(line -> line.changes().forEach(change -> {
                assertFalse(design.locked().contains(change.question().id()), line::says);
                assertTrue(
                        change.kind() == Change.Kind.ADD || change.kind() == Change.Kind.CHOOSE,
                        () -> "no act: " + change.says());
            }));
        }
    }

    @Test
    @DisplayName(
            "The report has the first three on its first page and the others after it, each with its first gains and losses")
    void theyArePrinted() {
        for (Design design : designs()) {
            List<Line> lines = lines(design);
            Document page = Samples.page(design, ReportKind.DESIGN);
            List<Element> first = page.select("#glance ~ .pair ol li:not(:has(a[href*=question]))").stream()
                    .filter(item -> item.text().contains(" This "))
                    .toList();
            List<Element> printed = new ArrayList<>(first);
            printed.addAll(page.select("section[aria-labelledby=changes] li"));
            assertEquals(Math.min(3, lines.size()), first.size());
            assertTrue(printed.size() <= lines.size());
            assertEquals(
                    lines.isEmpty(),
                    page.select("p:contains(A change without a “but” loses nothing that this tool looks for)")
                            .isEmpty());
            for (Element item : printed) {
                Line line = lines.stream()
                        .filter(one -> item.text()
                                .startsWith(one.says() + " This "
                                        + one.gains().get(0).says()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(item.text()));
                assertEquals(!line.loses().isEmpty(), item.text().contains("But it "), item::text);
                line.loses().stream()
                        .limit(1)
                        .forEach(lost -> assertTrue(item.text().contains("But it " + lost.says()), item::text));
                int most = first.contains(item) ? 1 : 2;
                assertEquals(
                        line.gains().size() > most,
                        item.text()
                                .matches(
                                        "(?s).*and " + (line.gains().size() - most) + " more\\.( (But|Suggested) .*)?"),
                        item::text);
            }
        }
    }
}
