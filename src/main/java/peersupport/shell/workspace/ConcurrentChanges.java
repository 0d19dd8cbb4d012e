package peersupport.shell.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Question;
import peersupport.shell.page.AnswerText;
import peersupport.shell.terminal.Page;
import peersupport.shell.terminal.RefusedException;

/** What another session, or an editor, has done to a design since this session last saw it. */
public record ConcurrentChanges(Knowledge knowledge, Design seen, Design now) {
    private static final Design.LastAdvised NEVER = new Design.LastAdvised("", Map.of(), Map.of());

    /** What has changed, if anything has. */
    Optional<Page> told(Path file) {
        if (told(seen).equals(told(now))) {
            return Optional.empty();
        }
        Page page = new Page().gap().line("Meanwhile " + file + " was changed elsewhere. It says now:");
        questions().forEach(question -> page.line("  ", question.asks() + " → " + AnswerText.of(question, now)));
        if (!told(seen).withAnswers(now.answers()).equals(told(now))) {
            page.line("  ", "another title, author, note, lock or finding set aside");
        }
        return Optional.of(page);
    }

    /** Keeps others' answers: a design with another answer to what was answered meanwhile is refused. */
    public void refuse(Design wanted) {
        questions().stream()
                .filter(question -> differ(question, now, wanted))
                .findFirst()
                .ifPresent(question -> {
                    throw new RefusedException("Not saved: \"" + question.asks()
                            + "\" stays as it was answered elsewhere. Give your answer once more to replace that.");
                });
        refuse("title", "stays", seen.title(), now.title(), wanted.title());
        refuse("author", "stays", seen.author(), now.author(), wanted.author());
        refuse("notes", "stay", seen.notes(), now.notes(), wanted.notes());
    }

    private static void refuse(String words, String stay, Object seen, Object now, Object wanted) {
        if (!seen.equals(now) && !now.equals(wanted)) {
            throw new RefusedException("Not saved: the " + words + " changed elsewhere meanwhile, and " + stay
                    + " so. Give yours once more to replace that.");
        }
    }

    private List<Question> questions() {
        return knowledge.questions().values().stream()
                .filter(question -> differ(question, seen, now))
                .toList();
    }

    private static boolean differ(Question question, Design one, Design other) {
        return !Objects.equals(one.answers().get(question.id()), other.answers().get(question.id()));
    }

    /** Without what was last advised: that follows from the rest. */
    private static Design told(Design design) {
        return design.advised(NEVER);
    }
}
