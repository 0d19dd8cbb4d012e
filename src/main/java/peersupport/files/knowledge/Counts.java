package peersupport.files.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import peersupport.evidence.context.Band;
import peersupport.evidence.context.Unit;
import peersupport.files.QuotedText;
import peersupport.files.yaml.MappingReader;
import peersupport.files.yaml.Node.Scalar;

/** Reads whole numbers of one or more: how many people, how many items, in which order. */
final class Counts {
    private Counts() {}

    /** The numbers listed under a field; empty when missing. */
    static List<Integer> list(MappingReader reading, String name) {
        List<Integer> counts = new ArrayList<>();
        for (Scalar scalar : reading.scalars(name)) {
            if (scalar.text().matches("[1-9][0-9]{0,8}")) {
                counts.add(Integer.parseInt(scalar.text()));
            } else {
                reading.problem(
                        scalar.line(), "'" + name + "' takes whole numbers, not " + QuotedText.of(scalar.text()) + ".");
            }
        }
        return counts;
    }

    /** The one number under a field; empty when missing. */
    static OptionalInt one(MappingReader reading, String name) {
        return reading.optional(name).isEmpty()
                ? OptionalInt.empty()
                : list(reading, name).stream().mapToInt(count -> count).findFirst();
    }

    /** The amounts under the one field that names their unit: from the first to the second, or upwards from it. */
    static Optional<Band> band(MappingReader reading) {
        return Stream.of(Unit.values())
                .flatMap(unit -> band(reading, unit).stream())
                .findFirst();
    }

    private static Optional<Band> band(MappingReader reading, Unit unit) {
        List<Integer> ends = list(reading, unit.word());
        if (ends.size() > 2 || ends.size() == 2 && ends.get(0) > ends.get(1)) {
            reading.problem(unit.word(), "'" + unit.word() + "' is the fewest and the most: [10, 29], or [300].");
        }
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Band(
                unit,
                Collections.min(ends),
                ends.size() == 1 ? OptionalInt.empty() : OptionalInt.of(Collections.max(ends))));
    }
}
