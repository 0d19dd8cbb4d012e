package peersupport.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.evidence.Knowledge;
import peersupport.evidence.Problem;
import peersupport.evidence.card.Factor;

/**
 * The matrix of programmes and findings, one row for each design handed in. Every form of a portfolio is made from these
 * rows, so that they agree cell for cell.
 */
public final class Matrix {
    private final List<String> header = new ArrayList<>(List.of("place", "title", "refused"));

    /** The columns for this knowledge: a finding each, a factor each, and the questions to ask. */
    public Matrix(Knowledge knowledge) {
        knowledge.configurations().keySet().forEach(header::add);
        knowledge.contents().factors().stream().map(Factor::name).forEach(header::add);
        header.add("ask");
    }

    /** What stands above the columns. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /** One row; a design that was refused has its place and what is wrong, and nothing else. */
    public List<String> row(Screened screened) {
        List<String> row = new ArrayList<>();
        row.add(screened.place());
        if (screened instanceof Screened.Done done) {
            row.add(done.title());
            row.add("");
            done.statuses().forEach(status -> row.add(status.word()));
            done.factors().forEach(state -> row.add(state.word()));
            row.add(String.join(" ", done.ask()));
        } else if (screened instanceof Screened.Refused refused) {
            row.add("");
            row.add(refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
            while (row.size() < header.size()) {
                row.add("");
            }
        }
        return row;
    }
}
