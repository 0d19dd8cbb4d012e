package peersupport.reporting.evaluation;

import peersupport.reporting.shared.FindingLine;

/**
 * A live finding as a claim that could turn out wrong: if, then, because.
 *
 * @param when the conditions, after "if"
 * @param then what follows, after "then", without a full stop
 * @param because how people respond, after "because"; empty where no source says
 * @param against what would count against it
 */
public record ChainLine(FindingLine finding, String when, String then, String because, String against) {}
