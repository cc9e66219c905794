package io.delegraph.analyzer.rule;

import java.util.stream.Stream;

/** What rules about observed chains found. The chains are read once for all such rules, when first asked. */
public interface Observed {
    /** Nothing was observed. */
    Observed NOTHING = rule -> Stream.empty();

    /** What the rule found in the chains, one finding for each thing that it accuses. */
    Stream<Found> found(Rule rule);
}
