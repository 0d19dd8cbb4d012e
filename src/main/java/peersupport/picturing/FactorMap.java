package peersupport.picturing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import peersupport.picturing.Sheet.Block;
import peersupport.picturing.Sheet.Run;

/** Draws factors as a map: the signs that show each, the factors, and what they may lead to together. */
public final class FactorMap {
    private static final int SIGNS = 340;
    private static final int FACTORS_AT = 370;
    private static final int FACTORS = 144;
    private static final int TOGETHER_AT = 542;
    private static final int TOGETHER = Picture.PAGE_WIDTH - TOGETHER_AT - 1;
    private static final int PAD = 7;
    private static final int GAP = 3;

    private FactorMap() {}

    /** One factor: its state as a sign and in words. */
    public record Factor(Sign sign, String name, String state, List<Shown> signs) {}

    /** What shows a factor at work or missing, and how it was read. */
    public record Shown(Sign sign, String says, String reading) {
        private String told() {
            return says + ": " + reading;
        }
    }

    /**
     * The map.
     *
     * @param together what the factors do together
     * @param domains what that may lead to
     */
    public static Picture of(String id, String title, List<Factor> factors, String together, List<String> domains) {
        Sheet sheet = new Sheet();
        int bus = TOGETHER_AT - 16;
        int y = 2;
        int first = 0;
        int last = 0;
        for (Factor factor : factors) {
            int bottom = draw(sheet, factor, y);
            int middle = (y + bottom) / 2;
            sheet.line(Tone.DEEP, false, false, FACTORS_AT + FACTORS, middle, bus, middle);
            first = first == 0 ? middle : first;
            last = middle;
            y = bottom + 14;
        }
        int centre = (first + last) / 2;
        sheet.line(Tone.DEEP, false, false, bus, first, bus, last);
        sheet.line(Tone.DEEP, false, true, bus, centre, TOGETHER_AT, centre);
        Block block = Block.of(
                TOGETHER - 2 * PAD,
                IntStream.rangeClosed(0, domains.size())
                        .mapToObj(i -> i == 0
                                ? new Run(together, Hand.STRONG)
                                : new Run("– " + domains.get(i - 1), Hand.PLAIN))
                        .toList());
        int height = block.height() + 2 * PAD;
        int top = Math.max(2, centre - height / 2);
        sheet.box(TOGETHER_AT, top, TOGETHER, height, Tone.PAPER, Tone.DEEP, true);
        sheet.write(TOGETHER_AT + PAD, top + PAD, block);
        return sheet.picture(
                id,
                title,
                factors.stream().map(FactorMap::described).collect(Collectors.joining(" ")) + " " + together + " "
                        + String.join("; ", domains) + ".",
                Math.max(y - 10, top + height + 4));
    }

    private static int draw(Sheet sheet, Factor factor, int top) {
        List<Block> signs = factor.signs().stream()
                .map(sign -> Block.of(SIGNS - 18, List.of(new Run(sign.told(), Hand.PLAIN))))
                .toList();
        Block name = Block.of(
                FACTORS - 2 * PAD - 14,
                List.of(new Run(factor.name(), Hand.STRONG), new Run(factor.state(), Hand.SOFT)));
        int stack = signs.stream().mapToInt(sign -> sign.height() + GAP).sum() - GAP;
        int height = Math.max(stack, name.height() + 2 * PAD);
        int y = top + (height - stack) / 2;
        for (int i = 0; i < signs.size(); i++) {
            sheet.mark(7, y + 9, factor.signs().get(i).sign());
            sheet.write(18, y, signs.get(i));
            y += signs.get(i).height() + GAP;
        }
        int middle = top + height / 2;
        int box = name.height() + 2 * PAD;
        sheet.line(
                Tone.LINE,
                false,
                false,
                SIGNS + 6,
                top,
                SIGNS + 10,
                top,
                SIGNS + 10,
                top + height,
                SIGNS + 6,
                top + height);
        sheet.line(Tone.DEEP, false, true, SIGNS + 10, middle, FACTORS_AT, middle);
        sheet.box(FACTORS_AT, middle - box / 2, FACTORS, box, Tone.PALE, Tone.DEEP, factor.sign() == Sign.OPEN);
        sheet.mark(FACTORS_AT + PAD + 4, middle - box / 2 + PAD + 8, factor.sign());
        sheet.write(FACTORS_AT + PAD + 14, middle - box / 2 + PAD, name);
        return top + height;
    }

    private static String described(Factor factor) {
        return factor.name() + ", " + factor.state() + ": "
                + factor.signs().stream().map(Shown::told).collect(Collectors.joining("; ")) + ".";
    }
}
