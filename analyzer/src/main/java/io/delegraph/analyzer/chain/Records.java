package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Observed;
import io.delegraph.analyzer.rule.Recorder;
import io.delegraph.analyzer.rule.Usage;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.ApprovalGiven;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the chains show besides findings: who recorded them, and what was approved. */
final class Records {
    private final Map<SourceId, Recorder> recorders = new TreeMap<>();
    private final List<ApprovalGiven> approvals = new ArrayList<>();

    private final Map<NodeId, PrivilegeSet> used = new HashMap<>();
    private final Set<String> operations = new HashSet<>();
    private final Instant since;

    /** Counts use since then. */
    Records(Instant since) {
        this.since = since;
    }

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
        operations.add(call.deed().action().toLowerCase(Locale.ROOT));
        if (call.deed().outcome() == Outcome.OK && !call.time().isBefore(since)) {
            PrivilegeSet done = hop.done().possible().cells();
            Stream.concat(
                            Stream.of(hop.hop().actor()),
                            Stream.concat(hop.hop().credential().stream(), hop.hop().logged().stream()))
                    .forEach(node -> used.merge(node.id(), done, PrivilegeSet::union));
        }
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

    Usage usage() {
        return new Usage(used, operations);
    }
}
