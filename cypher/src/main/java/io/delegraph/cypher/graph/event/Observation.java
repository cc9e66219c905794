package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.List;

/** An event that a source recorded. */
public sealed interface Observation permits ObservedCall, TaskRequest, ApprovalGiven {
    /** Time of a request whose source gives none: it stands before everything else of its chain. */
    Instant UNDATED = Instant.EPOCH;

    /** What makes it the same when it is read again. */
    EventKey key();

    /** When it happened, as its source says. */
    Instant time();

    /** What it has in common with others of its chain, surest first; at least one. */
    List<Strand> strands();

    /** Where it was read. */
    SourceLocation at();
}
