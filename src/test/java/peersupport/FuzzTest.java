package peersupport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@link Fuzz} tries for as long as it is let, tried at random on a few changes of what it begins with. */
class FuzzTest {
    private static final String ODD_SIGNS = "\n\t :-#&*!|>{}[],\"'%@`?\\\0\u00E9\u202E";
    private static final int INPUTS = Trust.cases(200, 25_000);

    private final Random random = new Random(20_260_101);

    @TestFactory
    Stream<DynamicTest> whateverIsChangedAllThatIsPromisedHolds() {
        return Fuzz.TARGETS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Target target = Fuzz.target(name);
                    List<byte[]> seeds = target.seeds();
                    for (int i = 0; i < INPUTS; i++) {
                        target.holds(changed(seeds.get(random.nextInt(seeds.size())), target.words()));
                    }
                    Trust.figure(FuzzTest.class, name, INPUTS + " inputs");
                }));
    }

    private byte[] changed(byte[] seed, List<String> words) {
        byte[] text = seed;
        for (int changes = random.nextInt(4); changes >= 0 && text.length > 0; changes--) {
            int at = random.nextInt(text.length);
            int end = Math.min(text.length, at + 1 + random.nextInt(40));
            text = switch (random.nextInt(4)) {
                case 0 -> joined(text, at, new byte[0], end);
                case 1 -> joined(text, at, bytes(ODD_SIGNS.charAt(random.nextInt(ODD_SIGNS.length()))), at + 1);
                case 2 -> joined(text, at, bytes(words.get(random.nextInt(words.size()))), at);
                default -> joined(text, end, Arrays.copyOfRange(text, at, end), end);
            };
        }
        return text;
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] text, int before, byte[] middle, int after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(text, 0, before);
        joined.writeBytes(middle);
        joined.write(text, after, text.length - after);
        return joined.toByteArray();
    }
}
