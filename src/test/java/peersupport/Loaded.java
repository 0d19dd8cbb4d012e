package peersupport;

import peersupport.evidence.Knowledge;
import peersupport.files.knowledge.KnowledgeReader;
import peersupport.reasoning.Advisor;

/** The knowledge base and an advisor on it, loaded once for all tests that run in one process. */
public final class Loaded {
    public static final Knowledge KNOWLEDGE = KnowledgeReader.load().knowledge();
    public static final Advisor ADVISOR = new Advisor(KNOWLEDGE);

    private Loaded() {}
}
