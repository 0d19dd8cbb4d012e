package peersupport.build;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Reference.Look;
import peersupport.evidence.register.Reference.Part;

/**
 * Formats the references, once, while the project is built: APA, 7th edition, with British terms. What was not seen of a
 * source is said to be not seen: the style alone would say that a work has no date.
 */
final class Bibliography {
    private static final String STYLE = "apa";
    private static final String LANGUAGE = "en-GB";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Bibliography() {}

    /** The reference of every source of this CSL-JSON, by id. */
    static Map<String, Reference> references(String sources) throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Object item : new JsonParser(new JsonLexer(new StringReader(sources))).parseArray()) {
            items.add(seen(fields(item)));
        }
        CSL csl = new CSL(
                new ListItemDataProvider(
                        items.stream().map(CSLItemData::fromJson).toArray(CSLItemData[]::new)),
                STYLE,
                LANGUAGE);
        csl.setOutputFormat("html");
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Map<String, Object> item : items) {
            String id = item.get("id").toString();
            csl.reset();
            csl.registerCitationItems(id);
            String entry = csl.makeBibliography().getEntries()[0];
            references.put(id, reference(entry, String.valueOf(item.get("container-title"))));
        }
        return references;
    }

    /** The item with what a style cannot know: what was not seen of the source, and who "others" are. */
    private static Map<String, Object> seen(Map<String, Object> item) {
        if (!item.containsKey("issued")) {
            item.put("status", "year not seen");
        }
        if (!item.containsKey("title")) {
            item.putIfAbsent("genre", "title not seen");
        }
        if (item.get("author") instanceof List<?> authors) {
            List<String> names =
                    authors.stream().map(author -> name(fields(author))).toList();
            if (names.get(names.size() - 1).equals("others")) {
                // one name, so that none of them is taken for a person called Others
                String known = String.join(", ", names.subList(0, names.size() - 1));
                item.put("author", List.of(Map.of("literal", known + " et al")));
            }
        }
        return item;
    }

    private static String name(Map<String, Object> author) {
        return author.getOrDefault("literal", author.get("family")).toString();
    }

    private static Map<String, Object> fields(Object json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((name, value) -> fields.put(name.toString(), value));
        return fields;
    }

    /** The entry part by part; the name of a journal as it is written in the bibliography, where BMJ is not Bmj. */
    private static Reference reference(String entry, String journal) {
        List<Part> parts = new ArrayList<>();
        for (Node node :
                Jsoup.parseBodyFragment(entry).selectFirst(".csl-entry").childNodes()) {
            if (node instanceof Element element) {
                String words = element.text();
                parts.add(new Part(Look.ITALIC, words.equalsIgnoreCase(journal) ? journal : words));
            } else if (node instanceof TextNode text) {
                addPlain(text.getWholeText(), parts);
            }
        }
        return new Reference(parts);
    }

    /** Plain words, and the address they end in. */
    private static void addPlain(String words, List<Part> parts) {
        Matcher address = ADDRESS.matcher(words);
        int end = address.find() ? address.start() : words.length();
        if (end > 0) {
            parts.add(new Part(Look.PLAIN, words.substring(0, end)));
        }
        if (end < words.length()) {
            parts.add(new Part(Look.LINK, words.substring(end)));
        }
    }
}
