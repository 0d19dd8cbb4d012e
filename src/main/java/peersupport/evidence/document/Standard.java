package peersupport.evidence.document;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Condition;

/**
 * A checklist or set of principles that a document follows.
 *
 * @param applies the designs it is for; every design when empty
 */
public record Standard(
        String id, String name, String says, Optional<Condition> applies, List<String> sources, List<Item> items) {

    /**
     * One item of it.
     *
     * @param from ids of questions whose answers fill it
     * @param contexts contexts that meet it
     * @param rows the rows it stands in, its own id first
     */
    public record Item(
            String id, String name, String says, List<String> from, List<String> contexts, List<String> rows) {}
}
