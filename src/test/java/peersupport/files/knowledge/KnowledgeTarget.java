package peersupport.files.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import peersupport.SmallRules;
import peersupport.Target;
import peersupport.evidence.Problem;
import peersupport.evidence.check.Check;
import peersupport.files.yaml.Json;
import peersupport.files.yaml.Node;
import peersupport.files.yaml.NodeReader;

/**
 * A small knowledge base of which one file is changed: refused with file and line, or read, packed and unpacked as the
 * same. An input is a list of changes with a zero byte after each: which file and line, how it is changed, and a text.
 */
public final class KnowledgeTarget implements Target {
    private static final Map<String, String> TEXTS = KnowledgeReader.load(SmallRules::text).files().stream()
            .filter(file -> !file.equals(ReferencesFile.NAME))
            .sorted()
            .collect(Collectors.toMap(file -> file, SmallRules::text, (one, other) -> one, LinkedHashMap::new));
    private static final List<String> FILES = List.copyOf(TEXTS.keySet());
    private static final Map<String, Node> NODES = KnowledgeReader.load(SmallRules::text).files().stream()
            .collect(Collectors.toMap(file -> file, file -> NodeReader.read(SmallRules.text(file), "rules/" + file)));
    private static final Pattern FIELD = Pattern.compile("( *(?:- )*)([\\w-]+)(: ?)(.*)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final Pattern PLACE = Pattern.compile("rules/([^:]+)(?::(\\d+))?");
    private static final int HEAD = 4;

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int file = 0; file < FILES.size(); file++) {
            List<String> lines = TEXTS.get(FILES.get(file)).lines().toList();
            for (int line = 0; line < lines.size(); line += 1 + lines.size() / 12) {
                byte[] text = lines.get(line).getBytes(StandardCharsets.UTF_8);
                byte[] head = {(byte) file, (byte) (line >> 8), (byte) line, (byte) (seeds.size() % 18)};
                byte[] seed = Arrays.copyOf(head, HEAD + text.length);
                System.arraycopy(text, 0, seed, HEAD, text.length);
                seeds.add(seed);
            }
        }
        return seeds;
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(
                List.of("[]", "{}", "''", "\n", "- ", ": ", "not ", "all: [", "any: [", "|\n", "{", "["));
        TEXTS.values()
                .forEach(text -> text.lines()
                        .map(FIELD::matcher)
                        .filter(Matcher::matches)
                        .forEach(field -> {
                            words.add(field.group(2));
                            if (WORD.matcher(field.group(4)).matches()) {
                                words.add(field.group(4));
                            }
                        }));
        return words.stream().distinct().toList();
    }

    @Override
    public void holds(byte[] input) {
        if (input.length < HEAD) {
            return;
        }
        String file = FILES.get((input[0] & 0xff) % FILES.size());
        String text = changed(file, input);
        long before = System.nanoTime();
        try {
            Node node = NodeReader.read(text, "rules/" + file);
            KnowledgeReader.Loaded loaded = KnowledgeReader.read(name -> name.equals(file) ? node : NODES.get(name));
            placed(Check.of(loaded.knowledge(), loaded.places()), file, text);
            String packed = Json.text(Map.of(file, node));
            Node again = NodeReader.readPacked(packed.getBytes(StandardCharsets.UTF_8), file);
            if (!Json.text(Map.of(file, ((Node.Fields) again).fields().get(file).value()))
                    .equals(packed)) {
                throw new AssertionError("unpacked as another: " + file + "\n" + text);
            }
        } catch (Problem.Found found) {
            placed(found.problems(), file, text);
            if (!found.problems().stream().allMatch(Target::isPlain)) {
                throw new AssertionError("told: " + found.getMessage());
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(file + ": " + e + "\n" + shown(input), e);
        }
        if (System.nanoTime() - before > 10_000_000_000L) {
            throw new AssertionError(file + " took long\n" + shown(input));
        }
    }

    private static String shown(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void placed(List<Problem> problems, String file, String text) {
        for (Problem problem : problems) {
            Matcher place = PLACE.matcher(problem.place());
            boolean there = place.matches()
                    && FILES.contains(place.group(1))
                    && (place.group(2) == null
                            || Integer.parseInt(place.group(2)) >= 1
                                    && Integer.parseInt(place.group(2))
                                            <= (place.group(1).equals(file) ? text : TEXTS.get(place.group(1)))
                                                            .lines()
                                                            .count()
                                                    + 1);
            if (!there) {
                throw new AssertionError("told: " + problem);
            }
        }
    }

    private static String changed(String file, byte[] input) {
        List<String> lines = new ArrayList<>(TEXTS.get(file).lines().toList());
        int at = 0;
        while (at + HEAD <= input.length) {
            int end = at + HEAD;
            while (end < input.length && input[end] != 0) {
                end++;
            }
            if (!lines.isEmpty()) {
                int line = ((input[at + 1] & 0xff) << 8 | input[at + 2] & 0xff) % lines.size();
                change(
                        lines,
                        line,
                        input[at + 3] & 0xff,
                        new String(input, at + HEAD, end - at - HEAD, StandardCharsets.UTF_8));
            }
            at = end + 1;
        }
        return String.join("\n", lines) + "\n";
    }

    private static void change(List<String> lines, int line, int how, String text) {
        String was = lines.get(line);
        Matcher field = FIELD.matcher(was);
        int many = Math.min(how / 6, lines.size() - line);
        switch (how % 6) {
            case 0 -> lines.set(line, field.matches() ? field.group(1) + field.group(2) + field.group(3) + text : text);
            case 1 -> lines.set(line, field.matches() ? field.group(1) + text + field.group(3) + field.group(4) : text);
            case 2 -> lines.set(line, was.replaceFirst("\\S.*", Matcher.quoteReplacement(text)));
            case 3 -> lines.subList(line, line + many).clear();
            case 4 -> lines.addAll(line, List.copyOf(lines.subList(line, line + many)));
            default -> lines.set(line, text);
        }
    }
}
