package peersupport.reporting.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peersupport.reporting.annex.Sheet.Block;
import peersupport.reporting.annex.Sheet.Run;
import peersupport.reporting.annex.Study.Result;

/**
 * Draws results side by side on one scale, each with its interval. Nothing is pooled. All pictures have the same scale, so
 * that they can be set beside each other; what lies beyond either end is drawn as an arrow and told in words.
 */
public final class ForestPictures {
    private static final int FROM_AT = 226;
    private static final int PLOT_AT = 330;
    private static final int FIGURE_AT = 516;
    private static final double LOWEST = -0.5;
    private static final double HIGHEST = 1.5;
    private static final double STEP = 0.5;
    private static final int UNIT = 84;
    private static final int PLOT_END = PLOT_AT + (int) ((HIGHEST - LOWEST) * UNIT);
    private static final int ARROW = 8;
    private static final int HEAD = 18;
    private static final int FOOT = 42;
    private static final int INDENT = 10;

    /** Well below a page, so that little room is left empty where a picture must go to the next one. */
    private static final int TALLEST = 360;

    private final Sheet sheet = new Sheet();
    private final Tone tone;

    private ForestPictures(boolean faint) {
        tone = faint ? Tone.FAINT : Tone.DEEP;
    }

    /**
     * The pictures of these studies; more than one where they are many.
     *
     * @param id begins the ids of the pictures
     * @param faint whether they stand back, since they do not speak to the reader's programme
     */
    public static List<Picture> of(String id, String title, List<Study> studies, boolean faint) {
        List<List<Study>> pages = new ArrayList<>();
        int room = 0;
        for (Study study : studies) {
            int height = heading(study, faint).height()
                    + rows(study, faint).stream().mapToInt(Block::height).sum()
                    + 8;
            if (pages.isEmpty() || height > room) {
                pages.add(new ArrayList<>());
                room = TALLEST - HEAD - FOOT;
            }
            pages.get(pages.size() - 1).add(study);
            room -= height;
        }
        List<Picture> pictures = new ArrayList<>();
        for (List<Study> page : pages) {
            String part = pages.size() == 1 ? "" : ", " + (pictures.size() + 1) + " of " + pages.size();
            pictures.add(new ForestPictures(faint).draw(id + "-" + (pictures.size() + 1), title + part, page, faint));
        }
        return pictures;
    }

    private Picture draw(String id, String title, List<Study> studies, boolean faint) {
        sheet.words(INDENT, 12, "Result", Hand.TOLD, "start");
        sheet.words(FROM_AT, 12, "Comes from", Hand.TOLD, "start");
        sheet.words(FIGURE_AT, 12, "As the source prints it", Hand.TOLD, "start");
        int y = HEAD;
        List<int[]> bands = new ArrayList<>();
        for (Study study : studies) {
            Block heading = heading(study, faint);
            sheet.write(0, y, heading);
            y += heading.height();
            int from = y;
            List<Block> rows = rows(study, faint);
            for (int i = 0; i < rows.size(); i++) {
                sheet.write(INDENT, y, rows.get(i));
                draw(study.results().get(i), study.weak(), y, faint);
                y += rows.get(i).height();
            }
            bands.add(new int[] {from, y});
            y += 8;
        }
        bands.forEach(band -> scale(band[0], band[1]));
        foot(y);
        return sheet.picture(
                id, title, studies.stream().map(Study::described).collect(Collectors.joining(" ")), y + FOOT);
    }

    private void draw(Result result, boolean weak, int top, boolean faint) {
        Hand hand = faint ? Hand.SOFT.in(Tone.FAINT) : Hand.SOFT.in(Tone.INK);
        int y = top + 7;
        sheet.words(FROM_AT, y + 4, result.from().isEmpty() ? "–" : result.from(), hand, "start");
        sheet.words(
                FIGURE_AT,
                y + 4,
                result.figure() + (result.hasInterval() ? "" : ", interval not given"),
                hand,
                "start");
        int from = place(within(result.lowest()));
        int to = place(within(result.highest()));
        boolean before = result.lowest() < LOWEST;
        boolean after = result.highest() > HIGHEST;
        if (before) {
            sheet.line(tone, false, true, to, y, PLOT_AT - ARROW, y);
        }
        if (after) {
            sheet.line(tone, false, true, from, y, PLOT_END + ARROW, y);
        }
        if (!before && !after && result.hasInterval()) {
            sheet.line(tone, false, false, from, y, to, y);
        }
        if (within(result.estimate()) == result.estimate()) {
            sheet.mark(place(result.estimate()), y, weak ? Sign.WEAK : Sign.FIRM, tone);
        }
    }

    /** The nearest value on the scale. */
    private static double within(double value) {
        return Math.max(LOWEST, Math.min(HIGHEST, value));
    }

    /** The line of no difference, and fainter ones beside it, behind one study's results. */
    private void scale(int from, int to) {
        for (double at = LOWEST; at <= HIGHEST; at += STEP) {
            sheet.line(at == 0 ? Tone.INK : Tone.LINE, at != 0, false, place(at), from, place(at), to);
        }
    }

    private void foot(int y) {
        sheet.line(Tone.INK, false, false, PLOT_AT, y, PLOT_END, y);
        for (double at = LOWEST; at <= HIGHEST; at += STEP) {
            sheet.line(Tone.INK, false, false, place(at), y, place(at), y + 4);
            sheet.words(place(at), y + 15, number(at), Hand.SOFT, "middle");
        }
        sheet.words(place(0) - 6, y + 30, "← favours the comparison", Hand.SOFT, "end");
        sheet.words(place(0) + 6, y + 30, "favours peer support →", Hand.SOFT, "start");
    }

    private static String number(double at) {
        return at == 0 ? "0" : String.valueOf(at).replace('-', '−');
    }

    private static int place(double value) {
        return PLOT_AT + (int) Math.round((value - LOWEST) * UNIT);
    }

    private static Block heading(Study study, boolean faint) {
        return Block.of(
                Picture.PAGE_WIDTH,
                List.of(
                        new Run(study.cite() + ", " + study.about(), faint ? Hand.STRONG.in(Tone.FAINT) : Hand.STRONG),
                        new Run(study.caution(), Hand.SOFT)));
    }

    private static List<Block> rows(Study study, boolean faint) {
        Hand hand = faint ? Hand.PLAIN.in(Tone.FAINT) : Hand.PLAIN;
        return study.results().stream()
                .map(result -> Block.of(
                        FROM_AT - INDENT - 8,
                        List.of(new Run(result.outcome(), hand), new Run(result.beyond(LOWEST, HIGHEST), hand))))
                .toList();
    }
}
