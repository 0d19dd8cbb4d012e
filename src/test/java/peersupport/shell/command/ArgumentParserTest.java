package peersupport.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import peersupport.shell.terminal.RefusedException;

/** A command's words as arguments and options, and what is refused rather than passed over. */
class ArgumentParserTest {
    private static final Command REPORT = Command.builder()
            .name("report")
            .description("report ID [--out DIR] [--json]: writes a report")
            .options(
                    CommandOption.with().longName("out").type(String.class).build(),
                    CommandOption.with().longName("json").type(boolean.class).build())
            .execute(context -> "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N3,--out,my folder,--json | N3 | my folder | true",
                "--json,--out=my folder,N3 | N3 | my folder | true",
                "--out=--json,N3 | N3 | --json | false",
                "--,--out | --out | | false",
                "-3 | -3 | | false"
            })
    void optionsMayStandAnywhereBeforeADoubleDash(String typed, String argument, String out, String json) {
        ParsedInput input = ArgumentParser.of(REPORT, List.of(typed.split(",")));
        assertEquals(
                argument, input.arguments().stream().map(CommandArgument::value).collect(Collectors.joining(" ")));
        assertEquals(out, option(input, "out"));
        assertEquals(json, option(input, "json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "N3 N4 | 'N4' is one word too many for 'report'. It is typed: report ID [--out DIR] [--json]",
                "N3 -- --json | '--json' is one word too many for 'report'. It is typed: report ID [--out DIR] [--json]",
                "--json N3 --json | 'report' has --json twice. Give it once.",
                "--out a --out=b | 'report' has --out twice. Give it once.",
                "--json=yes | --json takes no value.",
                "N3 --out | --out needs a value after it. It is typed: report ID [--out DIR] [--json]",
                "N3 --out --json | --out needs a value after it. It is typed: report ID [--out DIR] [--json]",
                "--jsno | 'report' has no option '--jsno'. Maybe --json. It is typed: report ID [--out DIR] [--json]",
                "--colour=red | 'report' has no option '--colour'. It is typed: report ID [--out DIR] [--json]"
            })
    void whatACommandDoesNotTakeIsRefused(String typed, String message) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> ArgumentParser.of(REPORT, List.of(typed.split(" "))));
        assertEquals(message, refused.getMessage());
        assertEquals(2, refused.status());
    }

    private static String option(ParsedInput input, String name) {
        return input.options().stream()
                .filter(option -> option.longName().equals(name))
                .map(CommandOption::value)
                .findFirst()
                .orElse(null);
    }
}
