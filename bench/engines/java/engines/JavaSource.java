package engines;

import java.util.ArrayList;
import java.util.List;
import peersupport.evidence.context.Condition.Need;
import peersupport.evidence.card.Configuration;

/**
 * The cards as straight-line Java, with no branch and no look-up by name: the limit the engines are held against. A
 * state is a byte of two halves, how it stands for a card that needs it met and for one that needs it not met; in each
 * half 0 is as needed, 1 not said, 2 never. The needs of a card, or-ed, are its status.
 */
final class JavaSource {
    /** Methods much longer than this are left to the interpreter. */
    private static final int CARDS_A_METHOD = 20;

    private final Task task;
    private final StringBuilder text = new StringBuilder();

    private JavaSource(Task task) {
        this.task = task;
    }

    /** The source of the class {@code name}. */
    static String text(Task task, String name) {
        return new JavaSource(task).write(name);
    }

    /** The byte for a state, by its letter. */
    static byte state(char letter) {
        return switch (letter) {
            case 'm' -> 0b10_00;
            case 'n' -> 0b00_10;
            case 's' -> 0b01_01;
            default -> 0b10_10;
        };
    }

    /** The letter for a status, by what a card's needs come to. */
    static char status(byte needs) {
        return "aobbn".charAt(needs);
    }

    private String write(String name) {
        int cards = task.cards().size();
        text.append("""
                public final class %s implements engines.PlainJava.Cards {
                    // what a context comes to, by the best of the cards that bring it about
                    private static final byte[] ABOUT = {0b10_00, 0b01_01, 0b00_10, 0b00_10};

                    public void conclude(byte[] in, byte[] out) {
                """.formatted(name));
        for (int from = 0; from < cards; from += CARDS_A_METHOD) {
            text.append("        from").append(from).append("(in, out);\n");
        }
        text.append("    }\n");
        for (int from = 0; from < cards; from += CARDS_A_METHOD) {
            text.append("\n    private static void from").append(from).append("(byte[] in, byte[] out) {\n");
            for (int card = from; card < Math.min(from + CARDS_A_METHOD, cards); card++) {
                card(card);
            }
            text.append("    }\n");
        }
        return text.append("}\n").toString();
    }

    private void card(int index) {
        Configuration card = task.cards().get(index);
        List<String> met = new ArrayList<>();
        List<String> notMet = new ArrayList<>();
        for (Need need : card.needs()) {
            (need.met() ? met : notMet).add(state(need.context()));
        }
        if (!notMet.isEmpty()) {
            met.add("(" + String.join(" | ", notMet) + ") >> 2");
        }
        text.append("        out[%d] = (byte) %s; // %s\n"
                .formatted(index, card.labelOnly() ? "4" : "((" + String.join(" | ", met) + ") & 3)", card.id()));
    }

    private String state(String context) {
        int read = task.contexts().indexOf(context);
        if (read >= 0) {
            return "in[" + read + "]";
        }
        return task.feeders(context).stream()
                .map(feeder -> "out[" + feeder + "]")
                .reduce((one, other) -> "Math.min(" + one + ", " + other + ")")
                .map(best -> "ABOUT[" + best + "]")
                .orElseThrow();
    }
}
