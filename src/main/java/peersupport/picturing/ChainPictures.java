package peersupport.picturing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import peersupport.picturing.Chain.Given;
import peersupport.picturing.Sheet.Block;
import peersupport.picturing.Sheet.Run;

/**
 * Draws chains from left to right: what each needs, how it may work, what may follow. A chain is a picture of its own, so
 * that pages break between chains; chains that rest on one another share one, with a line from what one brings about to
 * what the other needs.
 */
public final class ChainPictures {
    private static final int LEFT = 14;
    private static final int NEEDS = 240;
    private static final int WORKS_AT = 276;
    private static final int WORKS = 226;
    private static final int FOLLOWS_AT = 526;
    private static final int FOLLOWS = 148;
    private static final int RIGHT = FOLLOWS_AT + FOLLOWS;
    private static final int STATUS = 140;
    private static final int PAD = 5;
    private static final int GAP = 4;
    private static final int CHANNEL = 12;

    private final Sheet sheet = new Sheet();
    private final List<Chain> chains;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Integer> channels = new HashMap<>();

    /** Where the outcome of a chain stands, and whether its conditions are in place. */
    private record Outcome(int y, boolean settled) {}

    private ChainPictures(List<Chain> chains) {
        this.chains = chains;
    }

    /** The pictures of these chains, in their order as far as those that rest on one another allow. */
    public static List<Picture> of(List<Chain> chains) {
        List<Picture> pictures = new ArrayList<>();
        for (List<Chain> linked : linked(chains)) {
            Picture together = new ChainPictures(linked).draw(pictures.isEmpty());
            if (together.height() <= Picture.PAGE_HEIGHT) {
                pictures.add(together);
            } else {
                linked.forEach(chain -> pictures.add(new ChainPictures(List.of(chain)).draw(pictures.isEmpty())));
            }
        }
        return pictures;
    }

    private static List<List<Chain>> linked(List<Chain> chains) {
        Map<Chain, Set<Chain>> groups = new LinkedHashMap<>();
        chains.forEach(chain -> groups.put(chain, new LinkedHashSet<>(Set.of(chain))));
        for (Chain chain : chains) {
            for (Chain other : chains) {
                if (chain.restsOn(other) && groups.get(chain) != groups.get(other)) {
                    groups.get(other).addAll(groups.get(chain));
                    groups.get(other).forEach(member -> groups.put(member, groups.get(other)));
                }
            }
        }
        return groups.values().stream()
                .distinct()
                .map(group ->
                        causesFirst(chains.stream().filter(group::contains).toList()))
                .toList();
    }

    private static List<Chain> causesFirst(List<Chain> group) {
        List<Chain> left = new ArrayList<>(group);
        List<Chain> placed = new ArrayList<>();
        while (!left.isEmpty()) {
            Chain next = left.stream()
                    .filter(chain -> left.stream().noneMatch(chain::restsOn))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            placed.add(next);
        }
        return placed;
    }

    private Picture draw(boolean withHeads) {
        int y = 2;
        if (withHeads) {
            sheet.words(LEFT, y + 10, "What it needs", Hand.TOLD, "start");
            sheet.words(WORKS_AT, y + 10, "How it may work", Hand.TOLD, "start");
            sheet.words(FOLLOWS_AT, y + 10, "What may follow", Hand.TOLD, "start");
            y += 20;
        }
        for (Chain chain : chains) {
            y = draw(chain, openChannels(chain, y));
        }
        return sheet.picture(
                "picture-" + chains.get(0).id().toLowerCase(Locale.ROOT),
                chains.size() == 1
                        ? chains.get(0).id() + ": " + chains.get(0).says()
                        : "Chains that rest on one another: "
                                + chains.stream().map(Chain::id).collect(Collectors.joining(", ")),
                chains.stream().map(Chain::described).collect(Collectors.joining(" ")),
                y);
    }

    /** Leads what earlier chains bring about to the left, above the first chain that rests on it. */
    private int openChannels(Chain chain, int top) {
        int y = top;
        for (Given given : chain.givens()) {
            List<Outcome> feeders = given.from().stream()
                    .filter(outcomes::containsKey)
                    .map(outcomes::get)
                    .toList();
            if (!feeders.isEmpty() && !channels.containsKey(given.says())) {
                channels.put(given.says(), y);
                for (Outcome from : feeders) {
                    boolean open = !from.settled();
                    sheet.line(tone(open), open, false, RIGHT, from.y(), RIGHT + 9, from.y(), RIGHT + 9, y);
                }
                y += CHANNEL;
            }
        }
        return y;
    }

    private int draw(Chain chain, int top) {
        Block name = Block.of(
                RIGHT - LEFT - 16 - STATUS,
                List.of(
                        new Run(chain.id() + "  " + chain.says(), Hand.STRONG),
                        new Run(chain.forWhom().isEmpty() ? "" : "for " + chain.forWhom(), Hand.SOFT)));
        sheet.mark(LEFT + 5, top + 8, chain.sign());
        sheet.write(LEFT + 16, top, name);
        sheet.words(RIGHT, top + 11, chain.status(), Hand.SOFT, "end");
        int y = top + name.height() + 4;

        List<Block> needs = chain.givens().stream()
                .map(given -> Block.of(
                        NEEDS - 2 * PAD - 14, List.of(new Run(given.says() + ": " + given.told(), Hand.PLAIN))))
                .toList();
        boolean stated = !chain.response().isEmpty();
        Block works = Block.of(
                WORKS - 2 * PAD,
                List.of(
                        new Run(chain.resource(), Hand.PLAIN),
                        stated ? new Run("→ " + chain.response(), Hand.PLAIN) : new Run(Chain.NOT_STATED, Hand.TOLD)));
        Block follows = Block.of(FOLLOWS - 2 * PAD, List.of(new Run(chain.outcome(), Hand.PLAIN)));
        int stack =
                needs.stream().mapToInt(need -> need.height() + 2 * PAD + GAP).sum() - GAP;
        int height = Math.max(stack, Math.max(works.height(), follows.height()) + 2 * PAD);
        int middle = y + height / 2;

        boolean settled = chain.sign() == Sign.IN_PLACE;
        box(WORKS_AT, WORKS, middle, works, stated ? Tone.DEEP : Tone.LINE, !stated);
        box(FOLLOWS_AT, FOLLOWS, middle, follows, Tone.DEEP, false);
        sheet.line(tone(!settled), !settled, true, WORKS_AT + WORKS, middle, FOLLOWS_AT, middle);
        outcomes.put(chain.id(), new Outcome(middle, settled));
        drawNeeds(chain, needs, y + (height - stack) / 2, middle);
        return y + height + 12;
    }

    private void drawNeeds(Chain chain, List<Block> blocks, int top, int middle) {
        int y = top;
        for (int i = 0; i < blocks.size(); i++) {
            Given given = chain.givens().get(i);
            boolean said = given.sign() == Sign.IN_PLACE;
            Tone tone = tone(!said);
            int height = blocks.get(i).height() + 2 * PAD;
            int here = y + height / 2;
            sheet.box(LEFT, y, NEEDS, height, said ? Tone.PALE : Tone.PAPER, tone, !said);
            sheet.mark(LEFT + PAD + 4, y + PAD + 8, given.sign());
            sheet.write(LEFT + PAD + 14, y + PAD, blocks.get(i));
            int bus = (LEFT + NEEDS + WORKS_AT) / 2 - 3;
            sheet.line(tone, !said, true, LEFT + NEEDS, here, bus, here, bus, middle, WORKS_AT, middle);
            Integer channel = channels.get(given.says());
            if (channel != null) {
                sheet.line(tone, !said, true, RIGHT + 9, channel, 4, channel, 4, here, LEFT, here);
            }
            y += height + GAP;
        }
    }

    private void box(int x, int width, int middle, Block block, Tone edge, boolean dashed) {
        int height = block.height() + 2 * PAD;
        sheet.box(x, middle - height / 2, width, height, Tone.PAPER, edge, dashed);
        sheet.write(x + PAD, middle - height / 2 + PAD, block);
    }

    private static Tone tone(boolean open) {
        return open ? Tone.WARM : Tone.DEEP;
    }
}
