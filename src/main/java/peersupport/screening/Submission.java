package peersupport.screening;

import java.util.function.Supplier;
import peersupport.design.Design;

/**
 * One design handed in, not read yet.
 *
 * @param place its file, or its file and line
 * @param design reads it; throws {@link peersupport.evidence.Problem.Found} when it cannot be used
 */
public record Submission(String place, Supplier<Design> design) {}
