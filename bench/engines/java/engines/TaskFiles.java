package engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import peersupport.evidence.card.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The task as files, for the engines that do not run in this machine. */
final class TaskFiles {
    private TaskFiles() {}

    /** Writes the cards, the designs with their statuses, and the cards as Prolog. */
    static void write(Task task) throws IOException {
        Path folder = Files.createDirectories(Places.WRITTEN);
        new JsonMapper().writeValue(folder.resolve("cards.json").toFile(), cards(task));
        Files.writeString(
                folder.resolve("designs.txt"),
                task.designs().stream()
                        .map(given -> given.states() + " " + given.statuses() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("cards.pl"), PrologSource.text(task));
    }

    private static Map<String, Object> cards(Task task) {
        return Map.of(
                "contexts",
                task.contexts(),
                "cards",
                task.cards().stream().map(card -> card(task, card)).toList(),
                "broughtAbout",
                task.broughtAbout().stream()
                        .map(context -> Map.of("context", context, "by", by(task, context)))
                        .toList());
    }

    private static Map<String, Object> card(Task task, Configuration card) {
        return Map.of(
                "id",
                card.id(),
                "namedOnly",
                card.labelOnly(),
                "round",
                task.round(card),
                "needs",
                card.needs().stream()
                        .map(need -> Map.of("context", need.context(), "met", need.met()))
                        .toList());
    }

    private static List<String> by(Task task, String context) {
        return task.feeders(context).stream()
                .map(card -> task.cards().get(card).id())
                .toList();
    }
}
