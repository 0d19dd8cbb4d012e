package peersupport.exploring;

import java.util.concurrent.CancellationException;
import peersupport.design.Design;
import peersupport.evidence.Knowledge;
import peersupport.reasoning.Advisor;
import peersupport.reasoning.Conclusions;
import peersupport.reasoning.ContextStates;

/** Puts one design after another to the rules, until its thread is interrupted. */
record Trying(Knowledge knowledge, Advisor advisor) {

    /**
     * What the rules conclude from this design.
     *
     * @throws CancellationException when the thread has been interrupted: whoever asked does not want to wait
     */
    Conclusions conclude(Design design) {
        if (Thread.interrupted()) {
            throw new CancellationException();
        }
        return advisor.conclude(new ContextStates(knowledge, design));
    }
}
