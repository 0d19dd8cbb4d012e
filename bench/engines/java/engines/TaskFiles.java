package engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The task as files, for the engines that do not run in this machine. */
final class TaskFiles {
    private TaskFiles() {}

    /** Writes the cards, the designs with their statuses, and the cards as Prolog. */
    static void write(Task task) throws IOException {
        Path folder = Files.createDirectories(Places.WRITTEN);
        new JsonMapper()
                .writeValue(
                        folder.resolve("cards.json").toFile(),
                        task.cards().stream().map(Test.Decided::json).toList());
        Files.writeString(
                folder.resolve("designs.txt"),
                task.designs().stream()
                        .map(given -> given.states() + " " + given.statuses() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("cards.pl"), PrologSource.text(task));
    }
}
