package io.delegraph.analyzer.leak;

import io.delegraph.analyzer.Privilege;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import java.util.List;

/**
 * The answer to "this leaked".
 *
 * @param credential that stands for the secret
 * @param names      all ids of the secret in the graph
 * @param holdings   who presents it, by unit
 * @param exposures  places where it lies
 * @param identities whom it authenticates
 * @param onward     identities that those can become
 * @param privileges what it can do, closure {@code use}
 * @param affected   units that lose access when it is revoked, in the order in which to move them
 * @param steps      what to do, in order
 * @param gap        why nobody knows what it can do; empty when somebody states whom it authenticates
 */
public record Leak(
        NodeId credential,
        String name,
        List<NodeId> names,
        List<Holding> holdings,
        List<Exposure> exposures,
        List<NodeId> identities,
        List<NodeId> onward,
        List<Privilege> privileges,
        List<Affected> affected,
        List<Step> steps,
        String gap) {
    public Leak {
        names = List.copyOf(names);
        holdings = List.copyOf(holdings);
        exposures = List.copyOf(exposures);
        identities = List.copyOf(identities);
        onward = List.copyOf(onward);
        privileges = List.copyOf(privileges);
        affected = List.copyOf(affected);
        steps = List.copyOf(steps);
    }

    /**
     * One way in which a unit presents it.
     *
     * @param unit    person, workload or host
     * @param node    that presents it
     * @param clients that call the node, by name
     * @param tool    name of the node if it is a tool; else empty
     * @param slot    from where the tool takes it; empty when nobody says
     * @param at      where that is written
     */
    public record Holding(
            NodeId unit,
            String unitName,
            NodeId node,
            List<String> clients,
            String tool,
            String slot,
            Truth truth,
            SourceLocation at) {
        public Holding {
            clients = List.copyOf(clients);
        }
    }

    /**
     * A place where it lies.
     *
     * @param visibility {@code PUBLIC}, {@code INTERNAL}, {@code PRIVATE}, or {@code UNKNOWN} when nobody says
     * @param holder     unit in whose home the place is and who holds it anyway; empty for other places
     */
    public record Exposure(NodeId place, String name, String visibility, String holder, SourceLocation at) {}

    /**
     * A unit that loses access.
     *
     * @param clients   its programs that present the credential; its own name when there is none
     * @param remaining name of another credential by which it keeps the identity or the reach; empty when it has none
     */
    public record Affected(NodeId unit, String name, List<String> clients, String remaining) {
        public Affected {
            clients = List.copyOf(clients);
        }
    }

    /** What a step is. */
    public enum Action {
        ISSUE,
        REPLACE,
        DISABLE,
        WATCH,
        DELETE,
        PURGE
    }

    /**
     * One step of the way out.
     *
     * @param what imperative sentence
     * @param at   where to change something; {@link SourceLocation#DERIVED} when it is nowhere in a document
     */
    public record Step(int number, Action action, String what, SourceLocation at) {}
}
