package peersupport.shell;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import peersupport.evidence.Knowledge;
import peersupport.files.DesignFile;
import peersupport.files.KnowledgeReader;
import peersupport.reasoning.Advisor;

/** The knowledge base and the advisor on it, fetched while the first prompt is shown; who needs them first waits. */
@Component
class Library {
    private final CompletableFuture<Knowledge> knowledge = CompletableFuture.supplyAsync(KnowledgeReader::packed);
    private final CompletableFuture<Advisor> advisor = knowledge.thenApplyAsync(Advisor::new);

    Knowledge knowledge() {
        return knowledge.join();
    }

    Advisor advisor() {
        return advisor.join();
    }

    DesignFile designs() {
        return new DesignFile(knowledge());
    }
}
