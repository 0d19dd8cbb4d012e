package peersupport.shell.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;
import peersupport.reporting.shared.Wording;
import peersupport.shell.terminal.Page;

/**
 * The marks of the reports, so that a shape means the same on the screen as on paper. A word stands beside each, since
 * not every terminal has the shapes.
 */
public final class Legend {
    private Legend() {}

    /** Adds what the marks mean, on every page where they stand. */
    public static Page add(Page page) {
        Map<String, List<Status>> marks = List.of(Status.values()).stream()
                .collect(Collectors.groupingBy(Wording::mark, LinkedHashMap::new, Collectors.toList()));
        List<String> single = new ArrayList<>();
        marks.forEach((mark, statuses) -> {
            String words = statuses.stream().map(Legend::words).collect(Collectors.joining("; or "));
            if (words.contains("; or ")) {
                page.line(mark + " ", words);
            } else {
                single.add(mark + " " + words);
            }
        });
        single.add("– " + Wording.words(State.OUT_OF_PLAY));
        return page.line(String.join("   ", single));
    }

    /** All that a mark can stand beside. */
    private static String words(Status status) {
        return Wording.words(status) + (status == Status.GUARDED ? "; or " + Wording.NOT_IN_THIS_PLAN : "");
    }
}
