package peersupport.reporting.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands under one heading. */
public record Group<T>(String title, List<T> lines) {
    /** These lines by heading, in the order in which the headings first come up. */
    public static <T> List<Group<T>> by(Function<T, String> title, List<T> lines) {
        Map<String, List<T>> groups =
                lines.stream().collect(Collectors.groupingBy(title, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group<>(group.getKey(), group.getValue()))
                .toList();
    }
}
