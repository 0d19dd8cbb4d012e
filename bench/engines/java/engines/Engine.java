package engines;

/** An engine that runs in this machine, with the designs made ready in the form that suits it. */
interface Engine {

    /** Concludes the status of every card for one of the designs, by its number. */
    Object conclude(int design);

    /** The statuses in what was concluded, as letters in the order of the cards. */
    String statuses(Object concluded);

    /** The engine one thread is to use. */
    default Engine forOneThread() {
        return this;
    }
}
