package io.delegraph.api.idempotency;

/** Whether a request with a key is to be done. */
public sealed interface Admission {
    /** It is the first. */
    record Fresh() implements Admission {}

    /** It was done; this was the answer. */
    record Done(Answered answer) implements Admission {}

    /** The first is being done. */
    record Busy() implements Admission {}

    /** The key came with another request before. */
    record Other() implements Admission {}
}
