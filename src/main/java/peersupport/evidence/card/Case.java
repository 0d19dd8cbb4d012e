package peersupport.evidence.card;

import java.util.Optional;
import peersupport.design.Design;

/**
 * A design and what a card must say of it.
 *
 * @param says the case as a sentence
 * @param programme the source that describes the programme, when it is one from the papers
 * @param reported what that source reported; may be empty
 * @param expect the status as written in files: such as in-place, guarded or open
 */
public record Case(String says, Optional<String> programme, String reported, Design design, String expect) {}
