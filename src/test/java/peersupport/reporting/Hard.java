package peersupport.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.files.design.DesignFile;

/** Designs that are hard on a document: with next to nothing or very much to say, and the files of {@code hard}. */
final class Hard {
    private static final List<Design> DESIGNS = Stream.concat(
                    Stream.of(
                            Samples.nothingSaid(),
                            Samples.nothingKnown(),
                            onlyNo(),
                            Samples.everything(),
                            titled("Peers and ".repeat(100)),
                            titled("W".repeat(1_000))),
                    files())
            .toList();

    private Hard() {}

    /** All of them. */
    static Stream<Design> designs() {
        return DESIGNS.stream();
    }

    /** No to every option of every list, one by one, and nothing said of the rest. */
    private static Design onlyNo() {
        return Samples.answering(question -> question.many()
                ? Optional.of(new Chosen(
                        List.of(),
                        question.options().stream().map(option -> option.id()).toList(),
                        true))
                : Optional.empty());
    }

    private static Design titled(String title) {
        return Design.named(title).withAnswers(Samples.fullest().answers());
    }

    private static Stream<Design> files() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hard"))) {
            return files.sorted().map(new DesignFile(Samples.KNOWLEDGE)::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
