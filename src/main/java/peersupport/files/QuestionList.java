package peersupport.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peersupport.evidence.Problem;

/** A file that names questions by their ids, one a line. */
public final class QuestionList {
    private QuestionList() {}

    /**
     * The questions in this file, each once.
     *
     * @param known the questions there are
     * @throws Problem.Found with every line that names none of them, and where no line names one
     */
    public static Set<String> read(Path file, Collection<String> known) {
        List<Problem> problems = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        int line = 0;
        for (String written : TextFile.read(file).lines().toList()) {
            line++;
            String id = written.strip();
            if (!id.isEmpty() && !known.contains(id)) {
                problems.add(new Problem(
                        file + ":" + line,
                        "there is no question " + Quoted.of(id) + "." + Nearest.maybe(id, known)
                                + " 'questions' lists them all."));
            } else if (!id.isEmpty() && !named.add(id)) {
                problems.add(new Problem(file + ":" + line, Quoted.of(id) + " is here twice. Keep one."));
            }
            if (problems.size() >= Problem.MOST) {
                problems.add(new Problem(file.toString(), "and maybe more. Put these right first."));
                break;
            }
        }
        if (problems.isEmpty() && named.isEmpty()) {
            problems.add(new Problem(file.toString(), "no question is named here. Write the id of one in each line."));
        }
        if (!problems.isEmpty()) {
            throw new Problem.Found(problems);
        }
        return named;
    }
}
