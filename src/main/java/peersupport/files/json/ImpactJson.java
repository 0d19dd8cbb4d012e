package peersupport.files.json;

import java.util.List;
import peersupport.exploring.Impact;
import peersupport.exploring.Impact.Way;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.Status;

/** What moves with a change: losses and gains side by side. */
record ImpactJson(
        List<FindingMove> loses, List<FindingMove> gains, List<FindingMove> leavesElsewhere, List<FactorMove> factors) {

    record FindingMove(String finding, String says, Status from, Status to) {
        static FindingMove of(Impact.FindingMove move) {
            return new FindingMove(move.card().id(), move.card().says(), move.from(), move.to());
        }
    }

    record FactorMove(String factor, FactorState from, FactorState to) {
        static FactorMove of(Impact.FactorMove move) {
            return new FactorMove(move.factor().id(), move.from(), move.to());
        }
    }

    static ImpactJson of(Impact moved) {
        return new ImpactJson(
                moves(moved, Way.WORSE),
                moves(moved, Way.BETTER),
                moves(moved, Way.ELSEWHERE),
                moved.factors().stream().map(FactorMove::of).toList());
    }

    private static List<FindingMove> moves(Impact moved, Way way) {
        return moved.moving(way).stream().map(FindingMove::of).toList();
    }
}
