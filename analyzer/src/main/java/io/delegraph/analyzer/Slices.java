package io.delegraph.analyzer;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.path.Reach;
import io.delegraph.analyzer.policy.PolicyEvaluation;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The part of an estate that one principal's reach can rest on, judged for one request.
 *
 * <p>What an analysis concludes without knowing a request contains what it would conclude knowing it: {@code L ⊆ truth ⊆
 * U}. So whatever the principal may reach, in the widest bound, is all that has to be judged again; the same evaluator
 * and the same fixpoint do it.
 */
final class Slices {
    private static final int MOST_KEPT = 64;

    private final Estate estate;
    private final Map<Start, Slice> slices = new HashMap<>();
    private final Map<Judged, Estate> judged = new LinkedHashMap<>(MOST_KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Judged, Estate> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Slices(Estate estate) {
        this.estate = estate;
    }

    /** The estate as far as the principal can reach, judged for the request. */
    Estate judge(NodeId principal, View view, AccessRequest request) {
        Start start = new Start(principal, view.at(Truth.UNKNOWN));
        return judged.computeIfAbsent(new Judged(start, request), this::judge);
    }

    private Estate judge(Judged wanted) {
        Start start = wanted.start();
        Slice slice = slices.computeIfAbsent(start, this::cut);
        PolicyEvaluation policy = estate.policy()
                .judging(
                        wanted.request(),
                        start.principal(),
                        slice.members(),
                        start.view().closure());
        return estate.under(
                policy,
                Reach.of(
                        slice.facts(),
                        policy,
                        estate.joins(),
                        estate.clock(),
                        estate.reach().engine()));
    }

    private Slice cut(Start start) {
        Set<NodeId> members = estate.reach().reachable(start.principal(), start.view());
        Snapshot whole = estate.snapshot();
        return new Slice(
                members,
                new Snapshot(
                        whole.nodes().stream()
                                .filter(stored -> members.contains(stored.node().id()))
                                .toList(),
                        members.stream()
                                .flatMap(member -> whole.listEdgesTo(member).stream())
                                .filter(stored -> isWithin(stored, members))
                                .toList(),
                        whole.coverage()));
    }

    private static boolean isWithin(StoredEdge stored, Set<NodeId> members) {
        return members.contains(stored.edge().from()) || stored.edge().kind().equals(ContainsSecret.KIND);
    }

    /** Where to start, and what counts as reaching. */
    private record Start(NodeId principal, View view) {}

    private record Judged(Start start, AccessRequest request) {}

    /** What can play a part, and the facts between. */
    private record Slice(Set<NodeId> members, Snapshot facts) {}
}
