package peersupport.samplesize;

/** From a low to a high value. */
public record Interval(double low, double high) {}
