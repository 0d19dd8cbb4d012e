package peersupport.reasoning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import peersupport.evidence.Knowledge;

/**
 * The rules as they were compiled when the project was built, and the reasoners on them that are not at work. The one
 * that was at work last goes first: its design is the likeliest neighbour of the next.
 */
final class RuleBase {
    /** Written by the build, beside the classes it generated from the rules. */
    static final String MODEL = "/META-INF/kie/org.default/artifact/drools-model";

    /** No rule goes before another: each fires as it matches, without waiting its turn. */
    private static final KieSessionConfiguration ANY_ORDER = RuleBaseFactory.newKnowledgeSessionConfiguration();

    /** Drools keeps what has fired while its session lives, some ten kilobytes a design: then another takes its place. */
    private static final int DESIGNS_A_SESSION = 1_000;

    static {
        ANY_ORDER.setOption(DirectFiringOption.YES);
    }

    private final Knowledge knowledge;
    private final KieBase rules;
    private final ConcurrentLinkedDeque<Reasoner> idle = new ConcurrentLinkedDeque<>();

    RuleBase(Knowledge knowledge, KieBase rules) {
        this.knowledge = knowledge;
        this.rules = rules;
    }

    /** What the rules conclude from these readings. */
    Conclusions conclude(ContextStates readings) {
        Reasoner reasoner = idle.poll();
        Reasoner working = reasoner == null ? fresh() : reasoner;
        Conclusions conclusions = working.conclude(readings);
        if (working.concluded() < DESIGNS_A_SESSION) {
            idle.push(working); // after a fault it would not come back
        } else {
            working.dispose();
        }
        return conclusions;
    }

    /** A reasoner that no design has been put to. */
    Reasoner fresh() {
        return new Reasoner(knowledge, rules, ANY_ORDER);
    }

    /** A session that no card of the knowledge is in, for what is said of cards of no rule of their own. */
    KieSession session() {
        return rules.newKieSession(ANY_ORDER, null);
    }

    static KieBase load() {
        try {
            Model model =
                    (Model) Class.forName(modelClass()).getDeclaredConstructor().newInstance();
            return KieBaseBuilder.createKieBaseFromModel(model, RuleBaseFactory.newKnowledgeBaseConfiguration());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules cannot be loaded; build the project again", e);
        }
    }

    private static String modelClass() {
        try (InputStream in = RuleBase.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the compiled rules are missing; build the project again");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.contains(":"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
