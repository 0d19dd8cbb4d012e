package peersupport.evidence.context;

import java.util.List;
import java.util.Optional;

/**
 * One answer a question offers.
 *
 * @param makes contexts it makes met; every other context of the question is then not met
 * @param leavesOpen contexts it leaves not said
 * @param band the amounts it stands for, where it is about an amount
 */
public record Option(String id, String says, List<String> makes, List<String> leavesOpen, Optional<Band> band) {
    /** The numbers of people it stands for, where it is about how many people finish. */
    public Optional<Band> people() {
        return band.filter(amounts -> amounts.unit() == Unit.PEOPLE);
    }
}
