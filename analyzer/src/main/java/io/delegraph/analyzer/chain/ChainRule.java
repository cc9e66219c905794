package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Rule;
import java.util.stream.Stream;

/** A rule about what was observed. It judges one chain at a time; what it finds in several is one finding. */
public interface ChainRule extends Rule {
    /** Every occurrence in the chain, in order of its hops. */
    Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer);

    @Override
    default Stream<Found> evaluate(Estate estate) {
        return estate.observed().found(this);
    }
}
