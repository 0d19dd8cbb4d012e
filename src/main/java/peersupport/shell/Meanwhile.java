package peersupport.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import peersupport.design.Answer;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;

/** What another session, or an editor, has done to a design since this session last saw it. */
record Meanwhile(Knowledge knowledge, Design seen, Design now) {

    static Meanwhile of(Knowledge knowledge, Design seen, Design now) {
        return new Meanwhile(knowledge, seen, now);
    }

    /** What has changed, if anything has. */
    Optional<Page> told(Path file) {
        if (told(seen).equals(told(now))) {
            return Optional.empty();
        }
        Page page = new Page().gap().line("Meanwhile " + file + " was changed elsewhere. It says now:");
        questions().forEach(question -> page.line("  ", question.asks() + " → " + answer(question)));
        if (!told(seen).withAnswers(now.answers()).equals(told(now))) {
            page.line("  ", "another title, author, note, lock or finding set aside");
        }
        return Optional.of(page);
    }

    /**
     * Keeps others' answers.
     *
     * @throws Refused when this design has another answer to a question that was answered meanwhile
     */
    void refuse(Design wanted) {
        Optional<Question> lost = questions().stream()
                .filter(question -> differ(question, now, wanted))
                .findFirst();
        if (lost.isPresent()) {
            throw new Refused("Not saved: \"" + lost.get().asks()
                    + "\" stays as it was answered elsewhere. Give your answer once more to replace that.");
        }
        Stream.of(
                        lost("title", seen.title(), now.title(), wanted.title()),
                        lost("author", seen.author(), now.author(), wanted.author()),
                        lost("notes", seen.notes(), now.notes(), wanted.notes()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(words -> {
                    throw new Refused("Not saved: the " + words + " changed elsewhere meanwhile, and stay"
                            + (words.equals("notes") ? "" : "s") + " so. Give yours once more to replace that.");
                });
    }

    private static Optional<String> lost(String words, Object seen, Object now, Object wanted) {
        return seen.equals(now) || now.equals(wanted) ? Optional.empty() : Optional.of(words);
    }

    private List<Question> questions() {
        return knowledge.questions().values().stream()
                .filter(question -> differ(question, seen, now))
                .toList();
    }

    private String answer(Question question) {
        Answer answer = now.answers().get(question.id());
        return answer == null ? "not asked yet" : QuestionPage.words(question, answer);
    }

    private static boolean differ(Question question, Design one, Design other) {
        return !Objects.equals(one.answers().get(question.id()), other.answers().get(question.id()));
    }

    /** Without what was last advised: that follows from the rest. */
    private static Design told(Design design) {
        return new Design(
                design.title(),
                design.author(),
                design.answers(),
                design.notes(),
                design.locked(),
                design.unlocked(),
                design.setAside(),
                Optional.empty());
    }
}
