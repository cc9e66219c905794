package io.delegraph.analyzer.rule;

import java.util.stream.Stream;

/** One weakness to look for. Stateless; the same estate gives the same findings in the same order. */
public interface Rule {
    /** What the rule says of itself. */
    RuleSpec spec();

    /** Every occurrence in the estate. */
    Stream<Found> evaluate(Estate estate);
}
