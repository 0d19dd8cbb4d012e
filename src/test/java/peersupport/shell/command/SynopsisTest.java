package peersupport.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.shell.core.utils.Utils;
import peersupport.shell.ShellConfiguration;

/** What the help shows of a command is what the command takes. */
class SynopsisTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @TestFactory
    Stream<DynamicTest> theHelpShowsTheWordsAndOptionsTheCommandTakes() {
        return ShellConfiguration.PARTS.stream()
                .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Command.class))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> {
                    Command command = method.getAnnotation(Command.class);
                    String[] description = command.description().split(": ", 2);
                    Synopsis synopsis = new Synopsis(description[0], description[1]);
                    List<String> options = Arrays.stream(method.getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(Option.class))
                            .map(parameter ->
                                    "--" + parameter.getAnnotation(Option.class).longName())
                            .toList();
                    long words = Arrays.stream(method.getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(Argument.class))
                            .count();
                    boolean several = Arrays.stream(method.getParameters())
                            .anyMatch(parameter -> parameter.isAnnotationPresent(Arguments.class));
                    String name = command.name().length > 0 ? command.name()[0] : Utils.unCamelify(method.getName());
                    assertEquals(name, synopsis.form().split(" ")[0]);
                    assertEquals(
                            options,
                            OPTION.matcher(synopsis.form())
                                    .results()
                                    .map(MatchResult::group)
                                    .toList());
                    assertTrue(several ? synopsis.mostWords() > 1 : synopsis.mostWords() == words, synopsis.form());
                }));
    }
}
