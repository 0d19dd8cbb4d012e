package peersupport.reasoning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;

/** The rules as they were compiled when the project was built: no rule compiler is needed to load them. */
final class RuleBase {
    /** Written by the build, beside the classes it generated from the rules. */
    static final String MODEL = "/META-INF/kie/org.default/artifact/drools-model";

    /** For sessions in which no rule goes before another: each fires as it matches, without waiting its turn. */
    static final KieSessionConfiguration ANY_ORDER = RuleBaseFactory.newKnowledgeSessionConfiguration();

    static {
        ANY_ORDER.setOption(DirectFiringOption.YES);
    }

    private RuleBase() {}

    /** The rules on the class path. */
    static KieBase load() {
        try {
            Model model =
                    (Model) Class.forName(modelClass()).getDeclaredConstructor().newInstance();
            return KieBaseBuilder.createKieBaseFromModel(model, RuleBaseFactory.newKnowledgeBaseConfiguration());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules cannot be loaded; build the project again", e);
        }
    }

    /**
     * Sessions on these rules. One that is disposed of is emptied and used again, which is a fifth quicker than a new one;
     * that nothing of one design stays for the next is what the laws and the oracle of the tests try thousands of times.
     */
    static KieSessionsPool sessions(KieBase rules) {
        return ((InternalKnowledgeBase) rules).newKieSessionsPool(1);
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
