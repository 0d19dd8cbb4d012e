package peersupport.files.json;

import java.util.List;
import peersupport.evidence.card.Note;
import peersupport.evidence.context.Question;
import peersupport.files.yaml.Json;
import peersupport.reasoning.Advice;
import peersupport.reasoning.FactorReading;
import peersupport.reasoning.FactorReading.SignRead;
import peersupport.reasoning.FactorState;
import peersupport.reasoning.State;

/** An advice as JSON, in the form that {@code advice.schema.json} describes. */
public final class AdviceJson {
    /** The form of the JSON; raised when a reader would have to change. */
    public static final int SCHEMA = 2;

    private AdviceJson() {}

    private record Document(
            int schema,
            String knowledge,
            String title,
            List<FindingJson> findings,
            List<FactorJson> appear,
            List<NoteJson> notes,
            Questions questions) {}

    record NoteJson(String id, Note.Kind kind, String says, List<Note.Side> sides, List<String> beside) {
        static NoteJson of(Note note) {
            return new NoteJson(note.id(), note.kind(), note.says(), note.sides(), note.beside());
        }
    }

    private record Questions(List<String> answered, List<String> open) {}

    private record FactorJson(
            String factor, FactorState state, long inPlace, long inPlay, long notSaid, List<SignJson> signs) {
        static FactorJson of(FactorReading read) {
            return new FactorJson(
                    read.factor().id(),
                    read.state(),
                    read.inPlace(),
                    read.inPlay(),
                    read.notSaid(),
                    read.signs().stream().map(SignJson::of).toList());
        }
    }

    private record SignJson(State state, boolean matters, List<NeedJson> any) {
        static SignJson of(SignRead read) {
            return new SignJson(read.state(), read.sign().matters(), NeedJson.of(read.any()));
        }
    }

    /** The advice as JSON text, one finding after another in the order of the advice, with a final newline. */
    public static String text(Advice advice) {
        return Json.lines(new Document(
                SCHEMA,
                advice.knowledge(),
                advice.design().title(),
                advice.findings().stream().map(FindingJson::of).toList(),
                advice.factors().stream().map(FactorJson::of).toList(),
                advice.notes().stream().map(NoteJson::of).toList(),
                new Questions(ids(advice.answered()), ids(advice.open()))));
    }

    static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
