package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.Technique;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.List;

/**
 * A principal under other policies than its own, and what it could then do: behind gates, one for each technique that
 * gets it there.
 *
 * @param subject that is changed
 * @param way     part of ids; tells the changes of one principal apart
 * @param what    what was changed
 * @param gained  what it could then do
 * @param yield   how sure it is that the change gives that
 */
record Rewritten(PolicySubject subject, String way, String what, PrivilegeBounds gained, Grounds yield) {
    static Rewritten of(PolicySubject subject, String way, String what, PrivilegeBounds gained, Grounds yield) {
        return new Rewritten(subject, way, what, gained, yield);
    }

    /** Opens a gate for who may make one of the calls and can act as the principal. */
    void open(Technique technique, String on, List<Permission> anyOf, Conclusions conclusions) {
        Permission first = anyOf.get(0);
        String place = on.isEmpty()
                ? subject.node().name()
                : on + " for " + subject.node().name();
        Node gate = Derived.gate(
                new NodeId("gate:" + way + ":" + first.action() + ":" + subject.id()),
                NodeKind.CROSS_AND,
                first.action() + " on " + place,
                technique.id());
        open(gate, conclusions);
        conclusions.edge(Derived.requires(Requires.KIND, gate.id(), subject.id(), "write", anyOf));
    }

    /** Opens a gate that needs no more than being the principal, until requirements are added to it. */
    void open(Node gate, Conclusions conclusions) {
        NodeId session = new NodeId("session:" + way + ":" + subject.id());
        String name = subject.node().name();
        conclusions.node(gate);
        conclusions.session(
                Derived.session(
                        session, subject, name + " once " + what, "What " + name + " could do once " + what + "."),
                gained);
        Permission being = new Permission(Universe.BECOME, subject.id().value());
        conclusions.edge(Derived.requires(Requires.KIND, gate.id(), subject.id(), "be", List.of(being)));
        conclusions.edge(Derived.edge(Yields.KIND, gate.id(), session, yield, ""));
    }
}
