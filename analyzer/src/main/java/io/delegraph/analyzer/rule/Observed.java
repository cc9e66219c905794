package io.delegraph.analyzer.rule;

import io.delegraph.cypher.graph.event.ApprovalGiven;
import java.util.List;
import java.util.stream.Stream;

/** What rules about observed chains found. The chains are read once for all such rules, when first asked. */
public interface Observed {
    /** Nothing was observed. */
    Observed NOTHING = new NothingObserved();

    /** What the rule found in the chains, one finding for each thing that it accuses. */
    Stream<Found> found(Rule rule);

    /** Every approval that was observed, in order; beyond {@value #MOST_APPROVALS} the rest is left out. */
    List<ApprovalGiven> approvals();

    /** Who recorded calls, in order. */
    List<Recorder> recorders();

    /** What was used lately. */
    Usage usage();

    /** Approvals that are kept. */
    int MOST_APPROVALS = 100_000;
}
