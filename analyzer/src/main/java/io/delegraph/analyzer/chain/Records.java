package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.rule.Observed;
import io.delegraph.analyzer.rule.Recorder;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the chains show besides findings: who recorded them, and what was approved. */
final class Records {
    private final Map<SourceId, Recorder> recorders = new TreeMap<>();
    private final List<ApprovalGiven> approvals = new ArrayList<>();

    void add(MeasuredChain chain) {
        chain.approvals().stream()
                .limit(Math.max(0, Observed.MOST_APPROVALS - approvals.size()))
                .forEach(approvals::add);
        chain.hops().forEach(this::add);
    }

    private void add(MeasuredHop hop) {
        ObservedCall call = hop.hop().call();
        boolean linked = hop.loss().isEmpty();
        Recorder one = new Recorder(
                call.key().source(),
                1,
                linked ? 1 : 0,
                call.time(),
                call.time(),
                hop.hop().actor(),
                call.at());
        recorders.merge(one.source(), one, Records::joined);
    }

    private static Recorder joined(Recorder known, Recorder next) {
        boolean firstBroken = known.linked() == known.hops() && next.linked() == 0;
        Recorder shown = firstBroken ? next : known;
        return new Recorder(
                known.source(),
                known.hops() + next.hops(),
                known.linked() + next.linked(),
                known.first().isBefore(next.first()) ? known.first() : next.first(),
                known.last().isAfter(next.last()) ? known.last() : next.last(),
                shown.broken(),
                shown.at());
    }

    List<Recorder> recorders() {
        return List.copyOf(recorders.values());
    }

    List<ApprovalGiven> approvals() {
        return List.copyOf(approvals);
    }
}
