package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.PartOf;
import io.delegraph.cypher.graph.edge.RunsAs;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instance runs as the role in its instance profile: its description names the profile, the account's listing says
 * which role is in it.
 *
 * <p>Source: IAM user guide, "Use instance profiles": a profile holds one role.
 */
final class InstanceRoles implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        accounts.estate().instanceRoles().forEach(each -> {
            Grounds grounds = new Grounds(Optional.of(Truth.DEFINITE), each.facts(), "", each.at());
            conclusions.edge(Derived.edge(RunsAs.KIND, each.instance(), each.role(), grounds, ""));
        });
    }

    /**
     * An instance and the role in its profile.
     *
     * @param facts ids of the edges that say so
     * @param at    where the instance's description stands
     */
    record InstanceRole(NodeId instance, NodeId role, List<String> facts, SourceLocation at) {}

    static List<InstanceRole> of(Snapshot snapshot) {
        return snapshot.nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.INSTANCE_PROFILE)
                .flatMap(profile -> inProfile(profile.id(), snapshot))
                .toList();
    }

    private static Stream<InstanceRole> inProfile(NodeId profile, Snapshot snapshot) {
        List<Edge> roles = parts(profile, NodeKind.ROLE, snapshot);
        return parts(profile, NodeKind.WORKLOAD, snapshot).stream()
                .flatMap(instance -> roles.stream()
                        .map(role -> new InstanceRole(
                                instance.from(),
                                role.from(),
                                List.of(instance.id().value(), role.id().value()),
                                instance.at())));
    }

    private static List<Edge> parts(NodeId profile, NodeKind kind, Snapshot snapshot) {
        return snapshot.listEdgesTo(profile).stream()
                .map(StoredEdge::edge)
                .filter(edge -> edge.kind().equals(PartOf.KIND))
                .filter(edge -> snapshot.findNode(edge.from())
                        .filter(part -> part.node().kind() == kind)
                        .isPresent())
                .toList();
    }
}
