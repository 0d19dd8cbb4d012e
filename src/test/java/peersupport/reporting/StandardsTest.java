package peersupport.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.evidence.document.Standard;
import peersupport.reasoning.State;
import peersupport.reporting.annex.ReportingChecklists;

/** A standard that is for some programmes only is printed for those, and for those that may be. */
class StandardsTest {
    private static final List<Standard> SOME = Samples.KNOWLEDGE.contents().standards().stream()
            .filter(standard -> standard.applies().isPresent())
            .toList();

    @Test
    @DisplayName("Where it is for the programme it is printed, elsewhere not, and where that is not said, with an if")
    void printedWhereItMayApply() {
        for (Standard standard : SOME) {
            Map<State, Design> designs = new EnumMap<>(State.class);
            designs()
                    .forEach(design -> designs.putIfAbsent(
                            Samples.ADVISOR
                                    .advise(design)
                                    .readings()
                                    .state(standard.applies().orElseThrow()),
                            design));
            assertEquals(Set.of(State.MET, State.NOT_MET, State.NOT_SAID), designs.keySet(), standard::id);
            designs.forEach((state, design) -> {
                List<Sheets.Sheet> said = Sheets.of(ReportingChecklists.xlsx(Samples.advised(design))).stream()
                        .filter(sheet -> sheet.name().equals(WorkbookUtil.createSafeSheetName(standard.name())))
                        .toList();
                assertEquals(state == State.NOT_MET ? 0 : 1, said.size(), () -> standard.id() + " " + state);
                said.forEach(sheet -> assertEquals(
                        state == State.NOT_SAID,
                        sheet.rows().get(1).get(0).equals("for you only if"),
                        () -> standard.id() + " " + state));
            });
        }
    }

    /** Nothing said, and each answer by itself. */
    private static Stream<Design> designs() {
        Design silent = Samples.nothingSaid();
        return Stream.concat(
                Stream.of(silent),
                Samples.KNOWLEDGE.questions().values().stream()
                        .flatMap(question -> question.options().stream()
                                .map(option -> silent.with(question.id(), new Chosen(List.of(option.id()), false)))));
    }
}
