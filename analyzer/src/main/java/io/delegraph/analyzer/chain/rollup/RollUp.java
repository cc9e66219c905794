package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.edge.Called;
import io.delegraph.cypher.graph.edge.DelegatedTo;
import io.delegraph.cypher.graph.edge.Presented;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.ObservedChains;
import io.delegraph.cypher.store.Snapshot;
import java.util.Optional;

/**
 * Adds calls up to facts. A name that something in the graph has means that; one that nothing has becomes a node of its own,
 * whose id is the name. A call that went through a tool with a credential that the tool's configuration has was authenticated
 * by the tool, any other by its actor.
 *
 * <p>Resources are never made: a million of them would drown the rest. A call counts for the listed resource of that name, or
 * for the nearest listed one that it is within. A credential that nobody declares is made only when several presented it, or
 * one for longer than a session can last: what one presents for less is a session's own.
 *
 * <p>Memory: the edges and nodes that result, of which there are at most so many; the rest is cut, and a diagnostic says so.
 * What stays does not depend on the order of the tallies.
 */
public final class RollUp {
    /** Who states what calls add up to. */
    public static final SourceId SOURCE = SourceId.of("observed", "calls", "roll-up");

    private final Declared declared;
    private final Sightings sightings;

    private RollUp(Snapshot snapshot, Bounds bounds) {
        this.declared = new Declared(snapshot);
        this.sightings = new Sightings(declared, bounds);
    }

    /**
     * How much becomes facts.
     *
     * @param credentials that nobody declares and that are looked at
     */
    record Bounds(int nodes, int edges, int credentials) {
        static final Bounds DEFAULT = new Bounds(10_000, 100_000, 50_000);
    }

    /** What the calls of a store add up to in this graph. */
    public static RolledUp of(Snapshot snapshot, ObservedChains events) {
        return of(snapshot, events, Bounds.DEFAULT);
    }

    static RolledUp of(Snapshot snapshot, ObservedChains events, Bounds bounds) {
        RollUp rollUp = new RollUp(snapshot, bounds);
        events.forEachTally(rollUp::add);
        return rollUp.sightings.result();
    }

    private void add(CallTally tally) {
        Sighting seen = Sighting.of(tally);
        tally.subject().ifPresent(subject -> party(subject, seen));
        Optional<NodeId> tool = tally.tool().flatMap(name -> tool(name, seen));
        Optional<NodeId> actor = party(tally.actor(), seen);
        tally.delegate()
                .flatMap(delegate -> party(delegate, seen))
                .ifPresent(delegate -> actor.ifPresent(from -> sightings.edge(DelegatedTo.KIND, from, delegate, seen)));
        if (tally.kind() == CallKind.OPERATION) {
            actor.ifPresent(from -> called(from, tool, tally, seen));
        }
        tally.credential().ifPresent(name -> presented(name, actor, tool, seen));
    }

    private Optional<NodeId> party(Party party, Sighting seen) {
        return declared.findParty(party.name()).or(() -> sightings.node(party.name(), party.kind(), seen));
    }

    private Optional<NodeId> tool(String name, Sighting seen) {
        return declared.findTool(name).or(() -> sightings.node(name, NodeKind.TOOL_SERVER, seen));
    }

    private void called(NodeId actor, Optional<NodeId> tool, CallTally tally, Sighting seen) {
        tool.ifPresent(to -> sightings.edge(Called.KIND, actor, to, seen));
        tally.resource().flatMap(declared::findContainer).ifPresent(to -> sightings.edge(Called.KIND, actor, to, seen));
    }

    private void presented(String name, Optional<NodeId> actor, Optional<NodeId> tool, Sighting seen) {
        Optional<NodeId> credential = declared.findCredential(name);
        if (credential.isEmpty()) {
            actor.ifPresent(presenter -> sightings.credential(name, presenter, seen));
            return;
        }
        tool.filter(each -> declared.isGiven(credential.get(), each))
                .or(() -> actor)
                .ifPresent(presenter -> sightings.edge(Presented.KIND, presenter, credential.get(), seen));
    }
}
