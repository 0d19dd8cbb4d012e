package peersupport.files.json;

import java.util.List;
import peersupport.evidence.card.Note;

record NoteJson(String id, Note.Kind kind, String says, List<Note.Side> sides, List<String> beside) {
    static NoteJson of(Note note) {
        return new NoteJson(note.id(), note.kind(), note.says(), note.sides(), note.beside());
    }
}
