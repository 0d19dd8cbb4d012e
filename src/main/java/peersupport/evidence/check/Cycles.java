package peersupport.evidence.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peersupport.evidence.Knowledge;

/** Looks for contexts that rest on themselves, through definitions, gates or what configurations bring about. */
final class Cycles {
    private final Knowledge knowledge;
    private final Set<String> done = new HashSet<>();

    Cycles(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A circle, from a context back to itself. */
    Optional<List<String>> find() {
        return knowledge.contexts().keySet().stream()
                .flatMap(context -> follow(context, new ArrayList<>()).stream())
                .findFirst();
    }

    private Optional<List<String>> follow(String context, List<String> path) {
        int before = path.indexOf(context);
        if (before >= 0) {
            List<String> circle = new ArrayList<>(path.subList(before, path.size()));
            circle.add(context);
            return Optional.of(circle);
        }
        if (done.contains(context)) {
            return Optional.empty();
        }
        path.add(context);
        Optional<List<String>> found = knowledge
                .restsOn(context)
                .distinct()
                .flatMap(next -> follow(next, path).stream())
                .findFirst();
        path.remove(path.size() - 1);
        done.add(context);
        return found;
    }
}
