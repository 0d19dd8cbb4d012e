package peersupport.files.knowledge;

import java.util.List;
import java.util.stream.Stream;
import peersupport.evidence.document.BidHeading;
import peersupport.evidence.document.Checklist;
import peersupport.evidence.document.Measure;
import peersupport.evidence.document.MeasureSet;
import peersupport.evidence.document.PlanTopic;
import peersupport.evidence.document.Standard;
import peersupport.files.yaml.MappingReader;

/** Reads what documents are written from: measures, checklists, and what is suggested for a plan and a bid. */
final class DocumentsReader {
    private static final String MEASURE =
            "id name role domains items forms range licence caution change applies first-choice rows sources";

    private final RuleFiles files;
    private final MappingReader measures;

    DocumentsReader(RuleFiles files) {
        this.files = files;
        this.measures = files.open("measures.yaml", "measures sets");
    }

    List<Measure> measures() {
        return measures.list("measures", MEASURE, this::measure);
    }

    private Measure measure(MappingReader reading) {
        return new Measure(
                files.id(reading, "measure"),
                reading.text("name"),
                reading.word("role", Measure.Role.class),
                reading.references("domains", "domain"),
                reading.text("items"),
                reading.counts("forms"),
                reading.textOrEmpty("range"),
                reading.text("licence"),
                reading.textOrEmpty("caution"),
                reading.textOrEmpty("change"),
                ConditionReader.applies(reading),
                reading.yes("first-choice"),
                reading.references("rows", "row"),
                reading.references("sources", "source"));
    }

    List<MeasureSet> sets() {
        return measures.list(
                "sets",
                "id name says measures besides applies rows",
                r -> new MeasureSet(
                        files.id(r, "measure set"),
                        r.text("name"),
                        r.text("says"),
                        r.references("measures", "measure"),
                        r.text("besides"),
                        ConditionReader.applies(r),
                        r.references("rows", "row")));
    }

    List<Standard> standards() {
        return files.open("standards.yaml", "standards")
                .list(
                        "standards",
                        "id name says applies sources items",
                        r -> new Standard(
                                files.id(r, "standard"),
                                r.text("name"),
                                r.text("says"),
                                ConditionReader.applies(r),
                                r.references("sources", "source"),
                                r.list("items", "id name says from contexts rows", this::item)));
    }

    private Standard.Item item(MappingReader reading) {
        String id = reading.required("id", "row");
        List<String> rows = Stream.concat(
                        Stream.of(id),
                        reading.references("rows", "row").stream().filter(row -> !row.equals(id)))
                .toList();
        // what fills a document: the answers to questions, and the title
        List<String> sayable = Stream.concat(Stream.of("title"), files.known("question").stream())
                .toList();
        return new Standard.Item(
                id,
                reading.textOrEmpty("name"),
                reading.textOrEmpty("says"),
                reading.references("from", "question", sayable),
                reading.references("contexts", "context"),
                rows);
    }

    Checklist checklist() {
        MappingReader file = files.open("checklist.yaml", "worries beforehand practising");
        for (String name : List.of("worries", "practising")) {
            if (file.items(name).isEmpty()) {
                file.problem(name, "'" + name + "' is missing or empty. Every checklist prints it.");
            }
        }
        return new Checklist(
                file.list(
                        "worries",
                        "when tell do applies rows",
                        r -> new Checklist.Worry(
                                r.text("when"), r.text("tell"), r.text("do"), ConditionReader.applies(r), rows(r))),
                file.list(
                        "beforehand",
                        "about agree applies rows",
                        r -> new Checklist.Matter(
                                r.text("about"), r.text("agree"), ConditionReader.applies(r), rows(r))),
                file.list("practising", "says rows", r -> new Checklist.Line(r.text("says"), rows(r))));
    }

    private static List<String> rows(MappingReader reading) {
        List<String> rows = reading.references("rows", "row");
        if (rows.isEmpty()) {
            reading.problem("rows", "a suggestion names no row. Name the one that prompted it.");
        }
        return rows;
    }

    List<PlanTopic> plan() {
        return files.open("plan.yaml", "topics")
                .list(
                        "topics",
                        "id title lines",
                        r -> new PlanTopic(
                                files.id(r, "plan topic"),
                                r.text("title"),
                                r.list("lines", "says when who applies contexts rows", DocumentsReader::line)));
    }

    private static PlanTopic.Line line(MappingReader reading) {
        return new PlanTopic.Line(
                reading.text("says"),
                reading.textOrEmpty("when"),
                reading.textOrEmpty("who"),
                ConditionReader.applies(reading),
                reading.references("contexts", "context"),
                reading.references("rows", "row"));
    }

    List<BidHeading> bid() {
        return files.open("bid.yaml", "headings")
                .list("headings", "title tells questions ask", DocumentsReader::heading);
    }

    private static BidHeading heading(MappingReader reading) {
        reading.choice("tells", BidHeading.TELLS);
        return new BidHeading(
                reading.text("title"),
                reading.textOrEmpty("tells"),
                reading.references("questions", "question"),
                reading.textOrEmpty("ask"));
    }
}
