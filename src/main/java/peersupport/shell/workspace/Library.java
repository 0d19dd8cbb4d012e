package peersupport.shell.workspace;

import java.util.concurrent.CompletableFuture;
import peersupport.evidence.Knowledge;
import peersupport.files.design.DesignFile;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advisor;

/** The knowledge base and the advisor on it, fetched once, while the first prompt is shown; who needs them first waits. */
public class Library {
    private static final CompletableFuture<Knowledge> KNOWLEDGE =
            CompletableFuture.supplyAsync(KnowledgeReader::packed);
    private static final CompletableFuture<DesignFile> DESIGNS = KNOWLEDGE.thenApply(DesignFile::new);
    private static final CompletableFuture<Advisor> ADVISOR =
            KNOWLEDGE.thenCombine(CompletableFuture.supplyAsync(Advisor::compiledRules), Advisor::new);

    /** Begins to fetch everything, unless that was begun before. */
    public static void prepare() {
        // loading this class is what begins it
    }

    public Knowledge knowledge() {
        return KNOWLEDGE.join();
    }

    public Advisor advisor() {
        return ADVISOR.join();
    }

    public DesignFile designs() {
        return DESIGNS.join();
    }
}
