package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.rule.RuleSpec;
import java.util.List;

/** A measured chain with what rules say of it. */
public record JudgedChain(MeasuredChain measured, List<Verdict> verdicts) {
    /** That a rule fires. */
    public record Verdict(RuleSpec rule, Occurrence occurrence) {}

    public JudgedChain {
        verdicts = List.copyOf(verdicts);
    }
}
