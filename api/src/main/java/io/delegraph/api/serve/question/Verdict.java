package io.delegraph.api.serve.question;

/** How sure a yes is, or that it is a no. */
public enum Verdict {
    DEFINITE,
    CONDITIONAL,
    UNKNOWN,
    NO
}
