package io.delegraph.cypher.store.memory;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Scan;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.CloseReceipt;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.IngestReceipt;
import io.delegraph.cypher.store.Publication;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredFinding;
import io.delegraph.cypher.store.StoredNode;
import io.delegraph.cypher.store.life.Closing;
import io.delegraph.cypher.store.life.Conclusions;
import io.delegraph.cypher.store.life.FindingHistory;
import io.delegraph.cypher.store.life.Kept;
import io.delegraph.cypher.store.life.Life;
import io.delegraph.cypher.store.life.StatedFacts;
import io.delegraph.cypher.store.life.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A complete graph store that lasts as long as the object. Starts empty; {@link #close()} empties it.
 *
 * <p>Every method holds the object's lock, so that a snapshot taken beside a writer is consistent. Memory grows with every
 * fact ever stated: facts that are gone stay as tombstones, as they do in Neo4j.
 */
public final class MemoryGraphStore implements GraphStore {
    private final Map<NodeId, Kept<Node>> nodes = new TreeMap<>();
    private final Map<EdgeId, Kept<Edge>> edges = new TreeMap<>();
    private final Map<SourceId, Coverage> coverageBySource = new TreeMap<>();
    private Optional<Epoch> epoch = Optional.empty();
    private Derivation derivation = new Derivation(List.of(), List.of());
    private List<StoredFinding> findings = List.of();

    @Override
    public synchronized IngestReceipt ingest(Scan scan, SourceId source, Stream<? extends Fact> facts) {
        StatedFacts stated = StatedFacts.of(facts);
        for (Node node : stated.nodes()) {
            Optional<Kept<Node>> earlier = Optional.ofNullable(nodes.get(node.id()));
            nodes.put(node.id(), Kept.node(earlier, node, scan, source));
        }
        List<Edge> dangling = new ArrayList<>();
        for (Edge edge : stated.edges()) {
            if (stands(edge.from()) && stands(edge.to())) {
                Optional<Kept<Edge>> earlier = Optional.ofNullable(edges.get(edge.id()));
                edges.put(edge.id(), Kept.edge(earlier, edge, scan, source));
            } else {
                dangling.add(edge);
            }
        }
        return new IngestReceipt(stated.nodes().size(), stated.edges().size() - dangling.size(), dangling);
    }

    @Override
    public synchronized CloseReceipt close(Scan scan, List<Coverage> coverage) {
        Closing closing = Closing.of(scan, coverage);
        closing.coverage().forEach(each -> coverageBySource.put(each.source(), each));
        Tally tally = new Tally(closing);
        nodes.replaceAll((id, kept) -> kept.withLife(tally.count(kept.life(), closing.judge(kept.life()))));
        edges.replaceAll((id, kept) -> kept.withLife(tally.count(kept.life(), judge(closing, kept))));
        return tally.receipt();
    }

    private Life judge(Closing closing, Kept<Edge> kept) {
        boolean endsStand = stands(kept.fact().from()) && stands(kept.fact().to());
        return endsStand ? closing.judge(kept.life()) : kept.life().ended();
    }

    private boolean stands(NodeId id) {
        return Optional.ofNullable(nodes.get(id)).filter(Kept::stands).isPresent();
    }

    @Override
    public synchronized Snapshot snapshot() {
        return new Snapshot(
                nodes.values().stream()
                        .filter(Kept::stands)
                        .map(kept -> new StoredNode(kept.fact(), kept.life().lifecycle()))
                        .toList(),
                edges.values().stream()
                        .filter(Kept::stands)
                        .map(kept -> new StoredEdge(kept.fact(), kept.life().lifecycle()))
                        .toList(),
                List.copyOf(coverageBySource.values()));
    }

    @Override
    public synchronized Epoch publish(Publication publication) {
        Scan scan = publication.scan();
        derivation = Conclusions.check(publication.derivation(), this::stands);
        findings = FindingHistory.next(findings, publication.findings(), scan.clock());
        Epoch next = new Epoch(epoch.map(Epoch::number).orElse(0L) + 1, scan.id(), scan.clock());
        epoch = Optional.of(next);
        return next;
    }

    @Override
    public synchronized Optional<Epoch> findEpoch() {
        return epoch;
    }

    @Override
    public synchronized List<StoredFinding> listFindings() {
        return findings;
    }

    @Override
    public synchronized Derivation derivation() {
        return derivation;
    }

    @Override
    public synchronized void close() {
        nodes.clear();
        edges.clear();
        coverageBySource.clear();
        epoch = Optional.empty();
        derivation = new Derivation(List.of(), List.of());
        findings = List.of();
    }
}
