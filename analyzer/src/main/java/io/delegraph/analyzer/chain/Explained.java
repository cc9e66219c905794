package io.delegraph.analyzer.chain;

/** Whether what was done follows from what policy gives (UA and UAc of SEMANTICS 4.2). */
public enum Explained {
    /** Policy gives it to who was logged, and to the actor for this subject. */
    YES,
    /** Policy gives it to who was logged; the actor has it for another subject only. */
    FOR_ANOTHER_SUBJECT,
    /** No policy that was collected gives it, and all of it was collected. */
    NO,
    /** No policy that was collected gives it, and a fact with a validity of its own may have. */
    NOT_AT_THIS_TIME,
    /** Not everything that could give it was collected. */
    UNKNOWN,
    /** It was not done, or its operation needs no permission. */
    NOT_ASKED
}
