package peersupport.evidence.card;

/** A recovery domain of APPEAR. */
public record Domain(String id, String says) {}
