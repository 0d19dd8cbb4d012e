package peersupport.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import peersupport.Loaded;
import peersupport.Trust;
import peersupport.design.Answer;
import peersupport.design.Answer.Chosen;
import peersupport.design.Design;
import peersupport.design.Design.LastAdvised;
import peersupport.design.Design.SetAside;
import peersupport.evidence.Knowledge;
import peersupport.evidence.context.Option;
import peersupport.evidence.context.Question;
import peersupport.files.design.DesignFile;
import peersupport.files.design.Submissions;
import peersupport.form.Form;
import peersupport.reasoning.ContextStates;
import peersupport.reasoning.RandomDesigns;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;
import peersupport.screening.Screened;
import peersupport.screening.Screened.Done;
import peersupport.screening.Screening;
import tools.jackson.databind.json.JsonMapper;

/** The form in a browser: what it shows is what the shell asks, and what it saves is what was answered. */
class FormTest {
    private static final Knowledge KNOWLEDGE = Loaded.KNOWLEDGE;
    private static final DesignFile DESIGNS = new DesignFile(KNOWLEDGE);
    private static final Set<String> ALL = KNOWLEDGE.questions().keySet();
    private static final int MANY = Trust.cases(200, 2_000);

    /** From here on what is saved is handed to the test, and no file is written. */
    private static final String CATCH = "URL.createObjectURL = blob => { window.blob = blob; return '#' };"
            + "HTMLAnchorElement.prototype.click = () => {};";

    private static final String SAVE = "document.getElementById('save').click(); blob.text()";
    private static final String SHOWN =
            "[...document.querySelectorAll('.question')].filter(q => q.checkVisibility()).map(q => q.dataset.id)";

    /** Clicks the way to these answers, question by question, where the question is shown; then those that were. */
    private static final String ANSWER = """
            (async said => {
              const answered = [];
              for (const {id, clicks, own} of said) {
                const box = document.querySelector(`[data-id="${id}"]`);
                if (box.hidden) await null; // what opens it may just have been answered
                if (box.hidden) continue;
                for (const {name, value} of clicks) box.querySelector(`input[name="${name}"][value="${value}"]`).click();
                if (own) {
                  const input = box.querySelector('input[type=text]');
                  input.value = own;
                  input.dispatchEvent(new Event('input', {bubbles: true}));
                }
                answered.push(id);
              }
              await null;
              return answered;
            })(%s)
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> whatAFileSaysComesBackAsItWas() {
        return Stream.of(InChromium.test(MANY + " designs", tab -> {
            tab.load(page("form.html", Form.html(KNOWLEDGE)));
            tab.evaluate(CATCH);
            List<Design> designs = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 161)
                    .designs(MANY)
                    .toList();
            for (int i = 0; i < designs.size(); i++) {
                Design design = designs.get(i);
                open(tab, design, "design-" + i + ".json");
                assertEquals(gatesMet(design), tab.texts(SHOWN), design::toString);
                assertEquals(design, saved(tab));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsClickedIsSaved() {
        return Stream.of(InChromium.test(MANY + " designs", tab -> {
            tab.load(page("form.html", Form.html(KNOWLEDGE)));
            tab.evaluate(CATCH);
            RandomDesigns random = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 162);
            for (int i = 0; i < MANY; i++) {
                Design design = random.next();
                open(tab, Design.named(design.title()), "empty-" + i + ".json");
                Design answered = answer(tab, design);
                assertEquals(answered, saved(tab), design::toString);
                assertEquals(gatesMet(answered), tab.texts(SHOWN), design::toString);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aFormMadeFromADesignGivesItBackWithAllThatStandsBesideTheAnswers() {
        return hard().entrySet().stream()
                .map(one -> InChromium.test(one.getKey(), tab -> {
                    Design design = one.getValue();
                    String hostile = "</script><script>document.title='run'</script>'\"&<!-- \u202e\u0007 -->";
                    tab.load(page("form.html", Form.html(KNOWLEDGE, design, hostile, ALL)));
                    tab.evaluate(CATCH);
                    assertEquals(design, saved(tab));
                    assertEquals(1, tab.evaluate("document.scripts.length").asInt());
                    assertFalse(tab.evaluate("document.title").asString().equals("run"));
                    assertTrue(tab.evaluate("document.querySelector('.kicker').textContent")
                            .asString()
                            .contains("</script><script>document.title='run'</script>'\"&<!--"));
                }));
    }

    /** Designs whose files say all that a file can say, in words of every kind. */
    private static Map<String, Design> hard() {
        RandomDesigns random = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 163);
        Map<String, Design> hard = new LinkedHashMap<>();
        List.of(
                        "</script><img src=x onerror=alert(1)>'\"&<!--${x}#[[$form]]#",
                        "‏שלום مرحبا ‮ turned ‬",
                        "two\nlines\r\nand \u0001\u0000\u0085\u009f\u2028\uffff signs that do not show",
                        "x".repeat(10_000),
                        "🙂".repeat(5_000))
                .forEach(words -> {
                    Design design = random.next();
                    Map<String, String> notes = new LinkedHashMap<>();
                    ALL.forEach(id -> notes.put(id, words));
                    hard.put(
                            words.codePoints()
                                            .limit(12)
                                            .filter(Character::isLetter)
                                            .collect(
                                                    StringBuilder::new,
                                                    StringBuilder::appendCodePoint,
                                                    StringBuilder::append)
                                    + " " + words.length(),
                            DESIGNS.parse(
                                    DESIGNS.text(
                                            new Design(
                                                    words,
                                                    words,
                                                    design.answers(),
                                                    notes,
                                                    Set.of(ALL.iterator().next()),
                                                    Set.of(),
                                                    List.of(new SetAside(
                                                            KNOWLEDGE
                                                                    .configurations()
                                                                    .keySet()
                                                                    .iterator()
                                                                    .next(),
                                                            words,
                                                            "me",
                                                            design.answers())),
                                                    Optional.of(new LastAdvised(
                                                            "1.9", design.answers(), Map.of("X1", "open")))),
                                            "x.json"),
                                    "x.json"));
                });
        return hard;
    }

    @TestFactory
    Stream<DynamicTest> ofAListOfQuestionsAllOtherAnswersAreKeptAlong() {
        return Stream.of(InChromium.test("a form with one question", tab -> {
            Design design = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 164)
                    .designs(20)
                    .filter(one -> one.answers().size() > 20)
                    .findFirst()
                    .orElseThrow();
            String only = ALL.iterator().next();
            tab.load(page("one.html", Form.html(KNOWLEDGE, design, "", Set.of(only))));
            tab.evaluate(CATCH);
            assertEquals(List.of(only), tab.texts(SHOWN));
            assertEquals(design, saved(tab));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsNoneIsToldOfAndChangesNothing() {
        return Map.of(
                        "{\"format\": 2, \"title\": \"x\"",
                        "cannot be read as JSON",
                        "format: 2\ntitle: x\n",
                        "is a design as the advisor keeps it (YAML)",
                        "[]",
                        "holds no design",
                        "{\"title\": \"x\"}",
                        "does not begin with its “format”",
                        "{\"format\": " + (DesignFile.FORMAT + 1) + ", \"title\": \"x\"}",
                        "saved by a newer form",
                        "{\"format\": 1, \"title\": \"x\"}",
                        "is older than this page reads",
                        "",
                        "cannot be read as JSON",
                        "{\"format\": 2, \"title\": \"x\", \"answers\": {\"a\": \"\\\"b\", \"\\u0061\": \"c\"}}",
                        "says “a” twice")
                .entrySet()
                .stream()
                .map(bad -> InChromium.test("\"" + bad.getKey() + "\"", tab -> {
                    Design design = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 165).next();
                    tab.load(page("form.html", Form.html(KNOWLEDGE, design, "", ALL)));
                    tab.evaluate(CATCH);
                    String said = open(tab, bad.getKey(), "bad.json");
                    assertTrue(said.startsWith("bad.json ") && said.contains(bad.getValue()), said);
                    assertEquals(design, saved(tab));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatAFileSaysThatTheFormDoesNotKnowIsListedByName() {
        Question list = KNOWLEDGE.questions().values().stream()
                .filter(one -> one.many() && one.askWhen().isEmpty())
                .findFirst()
                .orElseThrow();
        Question one = KNOWLEDGE.questions().values().stream()
                .filter(question -> !question.many() && question.askWhen().isEmpty())
                .findFirst()
                .orElseThrow();
        String option = list.options().get(0).id();
        return Stream.of(InChromium.test("unknown questions, options and fields", tab -> {
            tab.load(page("form.html", Form.html(KNOWLEDGE)));
            tab.evaluate(CATCH);
            String said = open(tab, """
                    {"format": 2, "title": "By hand", "colour": "blue", "__proto__": {"x": 1}, "author": ["me"],
                     "answers": {"%s": ["%s", "not constructor", "and-no-others"], "%s": "toString", "moon": "full"},
                     "notes": {"%s": "kept", "sun": "lost", "%s": ["no text"]}}
                    """.formatted(list.id(), option, one.id(), list.id(), one.id()), "by-hand.json");
            assertAll(Stream.of(
                            "“not constructor”, as an answer to “" + list.asks(),
                            "“and-no-others”, as an answer to “" + list.asks(),
                            "“toString”, as an answer to “" + one.asks(),
                            "the answer to the question “moon”, which there is not",
                            "the note to the question “sun”, which there is not",
                            "the note to “" + one.asks(),
                            "the field “colour”, which there is not",
                            "the field “__proto__”, which there is not",
                            "what it says under “author”")
                    .map(words -> () -> assertTrue(said.contains(words), () -> words + " in: " + said)));
            Design left = saved(tab);
            assertEquals(Map.of(list.id(), new Chosen(List.of(option), true)), left.answers());
            assertEquals(Map.of(list.id(), "kept"), left.notes());
        }));
    }

    @TestFactory
    Stream<DynamicTest> noOthersSaysNoToTheRestUntilItIsTakenBack() {
        Question list = KNOWLEDGE.questions().values().stream()
                .filter(one -> one.many() && one.askWhen().isEmpty())
                .findFirst()
                .orElseThrow();
        String radios = "[...document.querySelectorAll('[data-id=\"%s\"] .choice input:checked')].map(i => i.value)"
                .formatted(list.id());
        String click = "(async () => { document.querySelector('[name=\"%s\"][value=\"%s\"]').click(); await null })()";
        return Stream.of(InChromium.test(list.id(), tab -> {
            tab.load(page("form.html", Form.html(KNOWLEDGE)));
            String first = list.options().get(0).id();
            tab.evaluate(click.formatted(list.id() + " " + first, "yes"));
            List<String> before = tab.texts(radios);
            assertEquals(Set.of("yes", ""), new HashSet<>(before));
            tab.evaluate(click.formatted(list.id(), "and-no-others"));
            assertEquals(Set.of("yes", "no"), new HashSet<>(tab.texts(radios)));
            tab.evaluate(click.formatted(list.id(), ""));
            assertEquals(before, tab.texts(radios));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aKeyboardIsEnough() {
        return Stream.of(InChromium.test("from the top to the file", tab -> {
            tab.show(page("form.html", Form.html(KNOWLEDGE)));
            tab.press("Tab");
            tab.press("Enter");
            Set<String> reached = new HashSet<>();
            String here = "";
            boolean answered = false;
            while (!here.equals("save") && reached.size() < 1_000) {
                tab.press("Tab");
                here = tab.evaluate(
                                "(e => e.id || e.name || e.getAttribute('href') || e.getAttribute('aria-labelledby') || e.closest("
                                        + "'[data-id]')?.dataset.id + ' ' + e.localName)(document.activeElement)")
                        .asString();
                assertTrue(reached.add(here), "the keyboard is caught at " + here);
                if (here.equals("title-says")) {
                    tab.type("By keyboard");
                } else if (!answered && here.contains(" ")) {
                    tab.press("ArrowRight"); // from the last of three to the first: yes
                    answered = true;
                }
            }
            List<String> groups = tab.texts("[...new Set([...document.querySelectorAll('input[type=radio]:enabled')]"
                    + ".filter(i => i.checkVisibility()).map(i => i.name))]");
            assertTrue(reached.containsAll(groups), "every group of buttons is reached");
            assertTrue(reached.containsAll(List.of("open", "keep", "title-says", "author-says")));
            String progress = tab.evaluate("document.getElementById('progress').textContent")
                    .asString();
            assertTrue(progress.startsWith("1 of "), progress);
            tab.download(folder, () -> tab.press("Enter"));
            Design design = DESIGNS.read(folder.resolve("by-keyboard.json"));
            assertEquals("By keyboard", design.title());
            assertEquals(1, design.answers().size());
            assertTrue(tab.evaluate("document.getElementById('told').textContent")
                    .asString()
                    .startsWith("Saved as by-keyboard.json"));
            tab.evaluate("document.querySelector('[data-text=author] input').focus()");
            tab.type("Me");
            tab.leaveAllTheSame();
        }));
    }

    @TestFactory
    Stream<DynamicTest> aFileHasTheProgrammesName() {
        return Stream.of(InChromium.test("none is saved without", tab -> {
            tab.load(page("form.html", Form.html(KNOWLEDGE)));
            tab.evaluate(CATCH + "document.getElementById('save').click()");
            assertEquals(
                    "Say first what the programme is called: its file takes the name.",
                    tab.evaluate("document.getElementById('told').textContent").asString());
            assertEquals(
                    "title-says",
                    tab.evaluate("document.activeElement.getAttribute('aria-labelledby')")
                            .asString());
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsKeptInTheBrowserIsThereAgainAndASecondTabIsTold() {
        return Stream.of(InChromium.test("two tabs", tab -> {
            Path page = page("form.html", Form.html(KNOWLEDGE, Design.named(""), "Two tabs", ALL));
            tab.load(page);
            assertFalse(keeps(tab), "nobody has agreed yet");
            assertEquals(0, tab.evaluate("localStorage.length").asInt());
            tab.evaluate("document.getElementById('keep').click()");
            typeTitle(tab, "In the first");
            tab.load(page);
            assertEquals("In the first", title(tab));
            assertTrue(keeps(tab));

            Tab second = InChromium.another();
            second.load(page);
            assertEquals("In the first", title(second));
            second.evaluate(until("!document.getElementById('keep').checked"));
            assertTrue(kept(second).startsWith("This form is open in another tab"), () -> kept(second));
            typeTitle(second, "In the second");
            typeTitle(tab, "In the first, still");
            assertTrue(keeps(tab), () -> kept(tab));
            second.evaluate(until("Object.values(localStorage).some(kept => kept.includes('still'))"));
            second.load(page);
            assertEquals("In the first, still", title(second));
            second.evaluate(until("!document.getElementById('keep').checked"));
            tab.evaluate("document.getElementById('keep').click()");
            assertEquals("Nothing is kept in this browser any more.", kept(tab));
            tab.load(page);
            assertEquals("", title(tab));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whereTheBrowserKeepsNothingThePageSaysSo() {
        String none =
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})";
        String full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }";
        return Stream.of(none, full)
                .map(script -> InChromium.test(script, tab -> {
                    tab.loadAfter(script, page("form.html", Form.html(KNOWLEDGE)));
                    tab.evaluate("document.getElementById('keep').click()");
                    assertFalse(keeps(tab));
                    assertTrue(kept(tab).startsWith("This browser does not keep anything"), () -> kept(tab));
                }));
    }

    @TestFactory
    Stream<DynamicTest> withoutScriptsThePageSaysHowToPrintIt() {
        return Stream.of(InChromium.test("no scripts", tab -> {
            tab.loadWithoutScripts(page("form.html", Form.html(KNOWLEDGE)));
            String shown = tab.evaluate("document.body.innerText").asString();
            assertTrue(shown.contains("You can print it"), shown);
            assertFalse(shown.contains("Save my answers"));
            assertEquals(List.copyOf(ALL), tab.texts(SHOWN), "all questions, as on paper");
            tab.load(page("form.html", Form.html(KNOWLEDGE)));
            assertFalse(tab.evaluate("document.body.innerText").asString().contains("You can print it"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> thePageMayReachNothingAndRunNothingElse() {
        return Stream.of(InChromium.test("its own policy", tab -> {
            tab.obeyPolicy(true);
            try {
                tab.load(page("form.html", Form.html(KNOWLEDGE)));
                assertTrue(
                        tab.evaluate("document.documentElement.matches('.with-script')")
                                .asBoolean(),
                        "its own script runs");
                assertEquals(List.of("connect-src", "img-src", "script-src-elem"), tab.texts("""
                        new Promise(done => {
                          const refused = [];
                          document.addEventListener('securitypolicyviolation', event => {
                            refused.push(event.effectiveDirective);
                            if (refused.length === 3) done(refused.sort());
                          });
                          fetch('https://example.org').catch(() => {});
                          new Image().src = 'https://example.org/x.png';
                          const script = document.createElement('script');
                          script.textContent = '1';
                          document.body.append(script);
                        })
                        """));
            } finally {
                tab.obeyPolicy(false);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> onPaperEveryQuestionStandsAndWhatIsAnsweredIsTicked() {
        return Stream.of(InChromium.test("a design half answered", tab -> {
            Design design = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 166).next();
            tab.show(page("form.html", Form.html(KNOWLEDGE, design, "", ALL)));
            assertTrue(tab.texts(SHOWN).size() < ALL.size());
            tab.paper(PrintTest.BETWEEN_MARGINS);
            assertEquals(List.copyOf(ALL), tab.texts(SHOWN));
            assertEquals(
                    KNOWLEDGE.questions().values().stream()
                            .flatMap(question -> question.askWhen().stream())
                            .map(context -> "Only if: "
                                    + KNOWLEDGE.contexts().get(context).says() + ".")
                            .toList(),
                    tab.texts("[...document.querySelectorAll('.question fieldset > p.paper')].map(p => p.innerText)"
                            + ".filter(words => words.startsWith('Only if'))"));
            List<String> yes = new ArrayList<>();
            KNOWLEDGE
                    .questions()
                    .values()
                    .forEach(question -> question.options().stream()
                            .map(Option::id)
                            .filter(design.chosen(question.id())::contains)
                            .forEach(id -> yes.add(question.id() + " " + id)));
            assertEquals(
                    yes,
                    tab.texts("[...document.querySelectorAll('[data-option]')]"
                            + ".filter(li => li.querySelector('.box').innerText === '☑')"
                            + ".map(li => li.closest('[data-id]').dataset.id + ' ' + li.dataset.option)"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatFortyApplicantsSaveCanBeScreened() {
        return Stream.of(InChromium.test("forty files in a folder", tab -> {
            Path form = page("form.html", Form.html(KNOWLEDGE, Design.named(""), "A funder", ALL));
            RandomDesigns random = new RandomDesigns(KNOWLEDGE, Loaded.ADVISOR, 167);
            Path applications = Files.createDirectories(folder.resolve("applications"));
            List<Design> designs = new ArrayList<>();
            for (int i = 10; i < 50; i++) {
                tab.load(form); // each applicant has one; and a browser may refuse many files from one page
                Design design = answer(tab, random.next());
                String title = "Applicant " + i;
                typeTitle(tab, title);
                tab.evaluate("document.getElementById('save').focus()");
                tab.download(applications, () -> tab.press("Enter"));
                designs.add(Design.named(title).withAnswers(design.answers()));
            }
            List<Screened> screened = new ArrayList<>();
            new Screening(KNOWLEDGE, Loaded.ADVISOR)
                    .run(
                            new Submissions(DESIGNS, List.of(applications.toString()), InputStream.nullInputStream()),
                            1,
                            screened::add);
            assertEquals(40, screened.size());
            for (int i = 0; i < 40; i++) {
                Done done = (Done) screened.get(i);
                Map<String, String> statuses =
                        Loaded.ADVISOR.advise(designs.get(i)).statuses();
                assertEquals(designs.get(i).title(), done.title());
                assertEquals(
                        KNOWLEDGE.configurations().keySet().stream()
                                .map(statuses::get)
                                .toList(),
                        done.statuses().stream().map(Status::word).toList());
            }
        }));
    }

    /** Answers the form as this design is answered, as far as questions are shown; and what was answered. */
    private static Design answer(Tab tab, Design design) {
        List<String> answered = tab.texts(ANSWER.formatted(JsonMapper.shared()
                .writeValueAsString(ALL.stream()
                        .filter(design.answers()::containsKey)
                        .map(id -> clicks(
                                KNOWLEDGE.questions().get(id), design.answers().get(id)))
                        .toList())));
        Map<String, Answer> answers = new LinkedHashMap<>(design.answers());
        answers.keySet().retainAll(answered);
        return design.withAnswers(answers);
    }

    /** What to click for an answer. */
    private static Map<String, Object> clicks(Question question, Answer answer) {
        List<Map<String, String>> clicks = new ArrayList<>();
        String own = "";
        if (answer instanceof Chosen chosen) {
            own = chosen.somethingElse();
            if (question.many()) {
                chosen.options().forEach(id -> clicks.add(click(question.id() + " " + id, "yes")));
                chosen.ruledOut().forEach(id -> clicks.add(click(question.id() + " " + id, "no")));
                if (!chosen.restNotDecided()) {
                    boolean none = chosen.options().isEmpty() && own.isEmpty();
                    clicks.add(click(question.id(), none ? "none" : "and-no-others"));
                }
            } else {
                clicks.add(click(question.id(), chosen.options().get(0)));
            }
        } else {
            clicks.add(click(question.id(), answer instanceof Answer.DontKnow ? "dont-know" : "does-not-apply"));
        }
        return Map.of("id", question.id(), "clicks", clicks, "own", own);
    }

    private static Map<String, String> click(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private static List<String> gatesMet(Design design) {
        ContextStates readings = new ContextStates(KNOWLEDGE, design);
        return KNOWLEDGE.questions().values().stream()
                .filter(question -> readings.gate(question) == State.MET)
                .map(Question::id)
                .toList();
    }

    private void open(Tab tab, Design design, String name) throws IOException {
        String said = open(tab, DESIGNS.text(design, name), name);
        assertTrue(said.startsWith("Opened " + name) && said.endsWith("."), said);
    }

    /** Opens a file of this name in the form; what the form says of it. */
    private String open(Tab tab, String text, String name) throws IOException {
        tab.choose("document.getElementById('open')", Files.writeString(folder.resolve(name), text));
        tab.evaluate(until("document.getElementById('opened').textContent.includes('%s')".formatted(name)));
        return tab.evaluate("document.getElementById('opened').textContent").asString();
    }

    /** Waits until something is so in the page. */
    private static String until(String holds) {
        return "new Promise(done => { const look = () => %s ? done() : setTimeout(look); look() })".formatted(holds);
    }

    private static Design saved(Tab tab) {
        return DESIGNS.parse(tab.evaluate(SAVE).asString(), "saved.json");
    }

    private static void typeTitle(Tab tab, String title) {
        tab.evaluate("""
                (async input => {
                  input.value = '%s';
                  input.dispatchEvent(new Event('input', {bubbles: true}));
                  await null;
                })(document.querySelector('[data-text=title] input'))
                """.formatted(title));
    }

    private static String title(Tab tab) {
        return tab.evaluate("document.querySelector('[data-text=title] input').value")
                .asString();
    }

    private static boolean keeps(Tab tab) {
        return tab.evaluate("document.getElementById('keep').checked").asBoolean();
    }

    private static String kept(Tab tab) {
        return tab.evaluate("document.getElementById('kept').textContent").asString();
    }

    private Path page(String name, String html) throws IOException {
        return Files.writeString(folder.resolve(name), html);
    }
}
