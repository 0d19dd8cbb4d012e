package peersupport.evidence.context;

/** What an amount is counted in, where a question's answers are bands of amounts. */
public enum Unit implements Keyword {
    /** People who finish support, by whom a study is sized. */
    PEOPLE,
    /** People at one meeting. */
    ATTENDING,
    MEETINGS,
    MINUTES,
    WEEKS
}
