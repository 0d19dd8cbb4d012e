package peersupport.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peersupport.Loaded;
import peersupport.evidence.Knowledge;
import peersupport.evidence.register.Reference;
import peersupport.evidence.register.Reference.Look;
import peersupport.evidence.register.Source;
import peersupport.files.KnowledgeReader;

/** Every source stands in the list of references as a reader expects it, and claims no more than was seen. */
class BibliographyTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;

    @Test
    @DisplayName("The knowledge carries the references that the bibliography gives today")
    void inStep() throws IOException {
        Map<String, Reference> today = Bibliography.references(KnowledgeReader.resource("sources.json"));
        assertEquals(today.size(), KNOWLEDGE.sources().size());
        today.forEach((id, reference) ->
                assertEquals(reference, KNOWLEDGE.sources().get(id).reference()));
    }

    @Test
    @DisplayName(
            "No stop is doubled, no mark-up is left, and no work is said to have no date or an author called Others")
    void readsWell() {
        assertEquals(
                List.of(),
                those(source -> source.reference()
                        .words()
                        .matches("(?i).*(\\.\\.|…\\.|,,| {2}|[<>{}]|&amp;|n\\.d\\.|[,&] others| [.,]|null).*")));
        assertEquals(List.of(), those(source -> !source.reference().words().matches("\\S.*(\\.|https\\S+)")));
    }

    @Test
    @DisplayName("Each begins as it is cited, says its year or that it was not seen, and what is known of its title")
    void beginsAsCited() {
        assertEquals(
                List.of(),
                those(source -> !source.reference()
                        .words()
                        .replaceFirst("^\\[", "")
                        .startsWith(source.cite().replaceFirst("( et al\\.| and .*| \\d{4}).*", ""))));
        assertEquals(
                List.of(),
                those(source -> !source.reference()
                        .words()
                        .contains(
                                source.year().isEmpty() && !source.id().equals("this-project")
                                        ? "(year not seen)"
                                        : "(" + source.year())));
    }

    @Test
    @DisplayName("A DOI is a link")
    void doisAreLinks() {
        assertEquals(
                List.of(),
                those(source -> !source.doi().isEmpty()
                        && source.reference().parts().stream()
                                .noneMatch(part -> part.look() == Look.LINK
                                        && part.words().equals("https://doi.org/" + source.doi()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boyd-2014|Boyd et al. (2014). [Title not seen]. https://doi.org/10.1037/prj0000035",
                "cfir-guide-page|[CFIR guide page]. (year not seen).",
                "dennis-2009|Dennis et al. (2009). [Title not seen]. BMJ, 338, a3064."
                        + " https://pmc.ncbi.nlm.nih.gov/articles/PMC2628301/",
                "scottish-government-2021|Scottish Government. (2021). [Perinatal peer support action plan for 2020–23].",
                "lyons-2021|Lyons, N., Cooper, C., & Lloyd-Evans, B. (2021). A systematic review and meta-analysis of group"
                        + " peer support interventions for people experiencing mental health conditions. BMC Psychiatry,"
                        + " 21, 315. https://doi.org/10.1186/s12888-021-03321-z"
            })
    void examples(String id, String words) {
        assertEquals(words, KNOWLEDGE.sources().get(id).reference().words());
    }

    private static List<String> those(Predicate<Source> wrong) {
        return KNOWLEDGE.sources().values().stream()
                .filter(wrong)
                .map(source -> source.id() + ": " + source.reference().words())
                .toList();
    }
}
