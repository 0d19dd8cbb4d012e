package peersupport.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has been said about one programme: an immutable value. Its file is the session; there is no hidden state.
 *
 * @param title what the programme is called
 * @param author who answers; may be empty
 * @param answers by question id; a question not asked yet is absent
 * @param notes free words by question id
 * @param locked questions whose answers are not to be changed by suggestions
 * @param setAside findings considered and set aside
 * @param lastAdvised what the advice was when it was last given
 */
public record Design(
        String title,
        String author,
        Map<String, Answer> answers,
        Map<String, String> notes,
        Set<String> locked,
        List<SetAside> setAside,
        Optional<LastAdvised> lastAdvised) {

    public Design {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        locked = Set.copyOf(locked);
        setAside = List.copyOf(setAside);
    }

    /** A finding the author disagrees with, and why. */
    public record SetAside(String finding, String because, String author) {}

    /** The statuses when last advised, with the version of the knowledge they came from. */
    public record LastAdvised(String knowledge, Map<String, String> statuses) {
        public LastAdvised {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }

    /** A programme of which nothing has been said yet. */
    public static Design named(String title) {
        return new Design(title, "", Map.of(), Map.of(), Set.of(), List.of(), Optional.empty());
    }

    /** The same programme with this question answered so. */
    public Design with(String question, Answer answer) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        changed.put(question, answer);
        return withAnswers(changed);
    }

    /** The same programme with this question not asked yet. */
    public Design without(String question) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        changed.remove(question);
        return withAnswers(changed);
    }

    /** The same programme with these answers and no others. */
    public Design withAnswers(Map<String, Answer> changed) {
        return new Design(title, author, changed, notes, locked, setAside, lastAdvised);
    }

    /** The same programme under another title. */
    public Design titled(String changed) {
        return new Design(changed, author, answers, notes, locked, setAside, lastAdvised);
    }

    /** The same programme, answered by this author. */
    public Design by(String changed) {
        return new Design(title, changed, answers, notes, locked, setAside, lastAdvised);
    }

    /** The same programme with a note on this question; an empty note takes it away. */
    public Design noted(String question, String words) {
        Map<String, String> changed = new LinkedHashMap<>(notes);
        if (words.isBlank()) {
            changed.remove(question);
        } else {
            changed.put(question, words.strip());
        }
        return new Design(title, author, answers, changed, locked, setAside, lastAdvised);
    }

    /** The same programme with its latest statuses. */
    public Design advised(LastAdvised latest) {
        return new Design(title, author, answers, notes, locked, setAside, Optional.of(latest));
    }

    /** The option ids chosen for this question; empty when it is not answered by options. */
    public List<String> chosen(String question) {
        return answers.get(question) instanceof Answer.Chosen chosen ? chosen.options() : List.of();
    }
}
