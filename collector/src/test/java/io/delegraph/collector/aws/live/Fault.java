package io.delegraph.collector.aws.live;

/** What can go wrong with one answer. */
enum Fault {
    DENIED,
    THROTTLED,
    BROKEN,
    SILENT,
    CUT,
    EMPTY
}
