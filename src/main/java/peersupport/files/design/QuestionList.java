package peersupport.files.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peersupport.evidence.Problem;
import peersupport.files.Nearest;
import peersupport.files.QuotedText;
import peersupport.files.store.TextFile;
import peersupport.files.yaml.MappingReader;

/** A file that names questions by their ids, one a line. */
public final class QuestionList {
    private QuestionList() {}

    /** The questions in this file, each once, or every line that names none of those known. */
    public static Set<String> read(Path file, Collection<String> known) {
        List<Problem> problems = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        int line = 0;
        for (String written : TextFile.read(file).lines().toList()) {
            line++;
            String id = written.strip();
            if (!id.isEmpty() && !known.contains(id)) {
                MappingReader.problem(
                        problems,
                        file.toString(),
                        line,
                        "there is no question " + QuotedText.of(id) + "." + Nearest.maybe(id, known)
                                + " 'questions' lists them all.");
            } else if (!id.isEmpty() && !named.add(id)) {
                MappingReader.problem(problems, file.toString(), line, QuotedText.of(id) + " is here twice. Keep one.");
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
