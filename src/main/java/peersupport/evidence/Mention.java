package peersupport.evidence;

import peersupport.evidence.context.Condition;

/**
 * A use of a context.
 *
 * @param role what the context is used for
 * @param id the id of what uses it
 * @param name its short name, for a reader
 */
public record Mention(Condition.Need need, Role role, String id, String name) {

    /** What a context can be used for. */
    public enum Role {
        NEED("configuration"),
        LABEL("configuration"),
        TRAINING("configuration"),
        SIGN("factor"),
        DEFINITION("context"),
        GATE("question"),
        DESCRIPTION("question"),
        NOTE("note"),
        EFFECT("effect"),
        MEASURE("measure"),
        STANDARD("standard"),
        PLAN("plan topic"),
        CHECKLIST("line of the checklist"),
        STUDIED("studied source");

        private final String kind;

        Role(String kind) {
            this.kind = kind;
        }
    }

    /** Kind and id of what uses it, such as {@code configuration N3}. */
    public String where() {
        return role.kind + " " + id;
    }
}
