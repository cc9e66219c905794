package io.delegraph.analyzer.chain;

/** Why the record of a hop does not lead back to who asked (AL of SEMANTICS 4.2). */
public enum AttributionLoss {
    /** The resource's log names somebody else, and no claim of the chain. */
    LOGGED_AS_ANOTHER("the log names an identity that is neither who asked nor who acted"),
    /** Its token was exchanged for one that names the subject only. */
    IMPERSONATION_EXCHANGE("the token names the subject as if it had acted itself"),
    /** Nothing links it to a chain. */
    UNLINKED("nothing links it to who asked");

    private final String words;

    AttributionLoss(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
