package peersupport.reporting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peersupport.evidence.Configuration;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Theory;

/** Gathers the rows and sources that the design report cites. */
final class Cited {
    private final Knowledge knowledge;
    private final Findings findings;
    private final Set<String> rows = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();

    Cited(Knowledge knowledge, Findings findings) {
        this.knowledge = knowledge;
        this.findings = findings;
    }

    Register register(
            EvidencePart evidence, AppearPart appear, List<StandardPart> standards, List<GuidanceLine> guidance) {
        for (FindingLine line : findings.all()) {
            Configuration card = line.card();
            add(card.rows(), card.sources());
            card.watch().ifPresent(watch -> rows.addAll(watch.rows()));
            card.rolePlay().ifPresent(play -> rows.addAll(play.rows()));
        }
        evidence.notes().forEach(line -> line.note().sides().forEach(side -> add(side.rows(), side.sources())));
        evidence.effects()
                .forEach(line -> add(line.effect().rows(), line.effect().sources()));
        appear.factors().forEach(line -> {
            rows.addAll(line.factor().rows());
            line.signs().forEach(sign -> rows.addAll(sign.rows()));
            line.domains().forEach(domain -> rows.addAll(domain.rows()));
        });
        for (Theory theory : knowledge.contents().theories()) {
            add(theory.rows(), theory.sources());
        }
        knowledge.contents().checklist().worries().forEach(worry -> rows.addAll(worry.rows()));
        knowledge.contents().checklist().beforehand().forEach(matter -> rows.addAll(matter.rows()));
        knowledge.contents().checklist().practising().forEach(line -> rows.addAll(line.rows()));
        knowledge.contents().measureSets().forEach(set -> rows.addAll(set.rows()));
        knowledge.contents().plan().forEach(topic -> topic.lines().forEach(line -> rows.addAll(line.rows())));
        guidance.forEach(line -> rows.addAll(line.guidance().rows()));
        return new Register(
                knowledge,
                rows,
                sources,
                standards.stream().map(StandardPart::standard).toList());
    }

    private void add(Collection<String> newRows, Collection<String> newSources) {
        rows.addAll(newRows);
        sources.addAll(newSources);
    }
}
