package engines;

import engines.Test.Decided;
import engines.Test.Decision;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cards as straight-line Java, with no loop and no look-up by name: the limit the engines are held against. A state
 * and a status are one bit of a byte each.
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
        return (byte) bits(Task.STATES, String.valueOf(letter));
    }

    /** The letter for a status, by its byte. */
    static char status(byte bit) {
        return Task.STATUSES.charAt(Integer.numberOfTrailingZeros(bit));
    }

    private static int bits(String order, String letters) {
        return letters.chars().map(letter -> 1 << order.indexOf(letter)).sum();
    }

    private String write(String name) {
        int cards = task.cards().size();
        text.append("public final class ").append(name).append(" implements engines.PlainJava.Cards {\n");
        text.append("    public void conclude(byte[] in, byte[] out) {\n");
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
        Decided card = task.cards().get(index);
        text.append("        out[%d] = (byte) (".formatted(index));
        for (Decision decision : card.decisions()) {
            text.append(says(decision.when())).append(" ? ").append(bit(decision.status())).append(" : ");
        }
        text.append("%d); // %s\n".formatted(bit(card.otherwise()), card.id()));
    }

    private static int bit(char status) {
        return bits(Task.STATUSES, String.valueOf(status));
    }

    private static String says(Test test) {
        if (test instanceof Test.Read read) {
            return "(in[%d] & %d) != 0".formatted(read.place(), bits(Task.STATES, read.letters()));
        }
        if (test instanceof Test.Card card) {
            return "(out[%d] & %d) != 0".formatted(card.place(), bits(Task.STATUSES, card.letters()));
        }
        boolean all = test instanceof Test.All;
        List<Test> tests = all ? ((Test.All) test).tests() : ((Test.Any) test).tests();
        return tests.isEmpty()
                ? String.valueOf(all)
                : tests.stream().map(JavaSource::says).collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
    }
}
