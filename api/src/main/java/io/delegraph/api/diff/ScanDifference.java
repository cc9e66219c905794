package io.delegraph.api.diff;

import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.analyzer.whatif.FindingChanges;
import io.delegraph.api.question.Hypothesis;
import io.delegraph.cypher.graph.Closure;

/** What is different between two scans. Both are judged at the later one's clock, so that time alone changes nothing. */
public final class ScanDifference {
    private final ArchivedScan from;
    private final ArchivedScan to;
    private final Hypothesis hypothesis;

    public ScanDifference(ArchivedScan from, ArchivedScan to) {
        this.from = from;
        this.to = to;
        this.hypothesis = new Hypothesis(from.snapshot(), to.snapshot(), to.clock());
    }

    /** Facts, who gains or loses what, and findings as the scans published them. */
    public Difference in(Closure closure) {
        return hypothesis.compareAll(closure, FindingChanges.between(from.findings(), to.findings()));
    }

    /** Names and edges of both. */
    public Hypothesis both() {
        return hypothesis;
    }
}
