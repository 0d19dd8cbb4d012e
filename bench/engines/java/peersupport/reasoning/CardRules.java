package peersupport.reasoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;

/** The advisor's rules as it loads them, less those that are not about cards. */
public final class CardRules {
    private static final String PACKAGE = "peersupport.rules";
    private static final Pattern NAME = Pattern.compile("(?m)^rule \"(.*)\"$");

    /** How the advisor has its sessions run. */
    public static final KieSessionConfiguration SESSION = RuleBase.ANY_ORDER;

    private CardRules() {}

    /** Sessions on the rules of the cards, and of what they bring about. */
    public static KieSessionsPool sessions() {
        KieBase rules = RuleBase.load();
        for (String file : List.of("appear.drl", "notes.drl")) {
            names(file).forEach(name -> rules.removeRule(PACKAGE, name));
        }
        return RuleBase.sessions(rules);
    }

    private static List<String> names(String file) {
        try (InputStream in = RuleBase.class.getResourceAsStream("/rules/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return NAME.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
