package io.delegraph.api.audit;

/** What a record tells. */
public enum AuditPhase {
    /** Something is about to be done. */
    INTENT,
    /** What became of it. An intent without one was cut short: the process ended, or the other side went away. */
    OUTCOME,
    /** The last line was not whole, as after a power failure, and was taken away; nobody had been told that it was kept. */
    REPAIR,
    /** The file ended before what the state remembers: records were taken away, or the file was. */
    BREAK
}
