package io.delegraph.api.question;

import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.analyzer.whatif.FindingChange;
import io.delegraph.analyzer.whatif.WhatIf;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two snapshots, of which one is supposed, and what that changes. */
public final class Hypothesis {
    private final Snapshot before;
    private final Snapshot after;
    private final WhatIf whatIf;
    private final NodeNames names;

    public Hypothesis(Snapshot before, Snapshot after, Instant clock) {
        this.before = before;
        this.after = after;
        this.whatIf = new WhatIf(before, after, AnalysisSettings.scan(clock));
        this.names = NodeNames.of(List.of(before, after), whatIf.listConcludedNodes());
    }

    /**
     * What changes.
     *
     * @param about principals to look at, under any of their names; none for everybody
     * @throws UnknownName when one of them is in neither snapshot, or ambiguous
     */
    public Difference compare(Closure closure, List<String> about) {
        Set<NodeId> principals = new TreeSet<>();
        about.forEach(name -> principals.add(resolve(name)));
        return whatIf.compare(closure, principals);
    }

    /** What changes in facts and privileges for everybody, with what became of findings as the caller knows it. */
    public Difference compareAll(Closure closure, List<FindingChange> findings) {
        return whatIf.compare(closure, Set.of(), findings);
    }

    private NodeId resolve(String name) {
        List<NodeId> found = whatIf.resolve(name);
        if (found.isEmpty()) {
            throw UnknownName.absent(name, NearestNames.of(name, before));
        }
        if (found.size() > 1) {
            throw UnknownName.ambiguous(name, found, names);
        }
        return found.get(0);
    }

    /** An edge of either snapshot, by its id. */
    public Optional<Edge> findEdge(String id) {
        return Stream.of(after, before)
                .flatMap(snapshot -> snapshot.edges().stream())
                .map(StoredEdge::edge)
                .filter(edge -> edge.id().value().equals(id))
                .findFirst();
    }

    /** Names of the nodes of both snapshots. */
    public NodeNames names() {
        return names;
    }
}
