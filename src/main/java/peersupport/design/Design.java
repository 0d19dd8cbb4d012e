package peersupport.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * @param unlocked questions that define the programme, and may be changed by suggestions all the same
 * @param setAside findings considered and set aside
 * @param lastAdvised what the advice was when it was last given
 */
public record Design(
        String title,
        String author,
        Map<String, Answer> answers,
        Map<String, String> notes,
        Set<String> locked,
        Set<String> unlocked,
        List<SetAside> setAside,
        Optional<LastAdvised> lastAdvised) {

    public Design {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        locked = Set.copyOf(locked);
        unlocked = Set.copyOf(unlocked);
        setAside = List.copyOf(setAside);
    }

    /**
     * A finding the author disagrees with, and why.
     *
     * @param answers the answers behind it at that time: when they change, it is flagged again
     */
    public record SetAside(String finding, String because, String author, Map<String, Answer> answers) {
        public SetAside {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * What the advice was when it was last given.
     *
     * @param knowledge the version of the knowledge base it came from
     * @param answers the answers it was given on
     * @param statuses the status of every finding, by id
     */
    public record LastAdvised(String knowledge, Map<String, Answer> answers, Map<String, String> statuses) {
        public LastAdvised {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }

    /** A programme of which nothing has been said yet. */
    public static Design named(String title) {
        return new Design(title, "", Map.of(), Map.of(), Set.of(), Set.of(), List.of(), Optional.empty());
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
        return new Design(title, author, changed, notes, locked, unlocked, setAside, lastAdvised);
    }

    /** The same programme under another title. */
    public Design titled(String changed) {
        return new Design(changed, author, answers, notes, locked, unlocked, setAside, lastAdvised);
    }

    /** The same programme, by another author. */
    public Design by(String changed) {
        return new Design(title, changed, answers, notes, locked, unlocked, setAside, lastAdvised);
    }

    /** The same programme with this note to a question, in place of an earlier one; empty words take it away. */
    public Design noting(String question, String words) {
        Map<String, String> changed = new LinkedHashMap<>(notes);
        changed.put(question, words);
        changed.values().removeIf(String::isEmpty);
        return new Design(title, author, answers, changed, locked, unlocked, setAside, lastAdvised);
    }

    /** The same programme with its latest statuses. */
    public Design advised(LastAdvised latest) {
        return new Design(title, author, answers, notes, locked, unlocked, setAside, Optional.of(latest));
    }

    /** The option ids chosen for this question; empty when it is not answered by options. */
    public List<String> chosen(String question) {
        return answers.get(question) instanceof Answer.Chosen chosen ? chosen.options() : List.of();
    }

    /** The same programme with this question's answer kept out of suggestions. */
    public Design locking(String question) {
        Set<String> more = new LinkedHashSet<>(locked);
        more.add(question);
        Set<String> fewer = new LinkedHashSet<>(unlocked);
        fewer.remove(question);
        return new Design(title, author, answers, notes, more, fewer, setAside, lastAdvised);
    }

    /** The same programme with this question's answer open to suggestions, even if it defines the programme. */
    public Design unlocking(String question) {
        Set<String> fewer = new LinkedHashSet<>(locked);
        fewer.remove(question);
        Set<String> more = new LinkedHashSet<>(unlocked);
        more.add(question);
        return new Design(title, author, answers, notes, fewer, more, setAside, lastAdvised);
    }

    /** The same programme with a finding considered and set aside; a later reason takes the place of an earlier. */
    public Design settingAside(SetAside one) {
        List<SetAside> kept = new ArrayList<>(reinstating(one.finding()).setAside());
        kept.add(one);
        return new Design(title, author, answers, notes, locked, unlocked, kept, lastAdvised);
    }

    /** The same programme with a finding no longer set aside. */
    public Design reinstating(String finding) {
        List<SetAside> kept =
                setAside.stream().filter(one -> !one.finding().equals(finding)).toList();
        return new Design(title, author, answers, notes, locked, unlocked, kept, lastAdvised);
    }
}
