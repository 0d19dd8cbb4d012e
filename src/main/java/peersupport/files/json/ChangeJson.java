package peersupport.files.json;

import java.util.List;
import java.util.Optional;
import peersupport.evidence.context.Option;
import peersupport.exploring.Change;
import peersupport.files.design.AnswersReader;

record ChangeJson(String question, Change.Kind change, Optional<String> option, String says, List<String> answer) {
    static ChangeJson of(Change change) {
        return new ChangeJson(
                change.question().id(),
                change.kind(),
                change.option().map(Option::id),
                change.says(),
                AnswersReader.write(change.question(), change.after()));
    }
}
