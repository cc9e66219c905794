package io.delegraph.analyzer.rule;

import io.delegraph.cypher.graph.event.ApprovalGiven;
import java.util.List;
import java.util.stream.Stream;

/** Nobody recorded anything. */
final class NothingObserved implements Observed {
    @Override
    public Stream<Found> found(Rule rule) {
        return Stream.empty();
    }

    @Override
    public List<ApprovalGiven> approvals() {
        return List.of();
    }

    @Override
    public List<Recorder> recorders() {
        return List.of();
    }

    @Override
    public Usage usage() {
        return Usage.none();
    }
}
