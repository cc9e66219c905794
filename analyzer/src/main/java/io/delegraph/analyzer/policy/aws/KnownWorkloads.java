package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.aws.technique.Thing;
import io.delegraph.analyzer.privilege.Arns;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.RunsAs;
import io.delegraph.cypher.store.StoredNode;
import java.util.List;
import java.util.stream.Stream;

/** Workloads of one sort that are listed, each with what it runs as. */
record KnownWorkloads(List<Workload> workloads) {
    /**
     * Something that runs under roles.
     *
     * @param account that it belongs to
     */
    private record Workload(NodeId id, String account, List<NodeId> roles) {}

    static KnownWorkloads of(Thing thing, AwsAccounts accounts) {
        Glob arn = Glob.of(thing.arn());
        return new KnownWorkloads(accounts.estate().snapshot().nodes().stream()
                .map(StoredNode::node)
                .filter(node -> node.kind() == NodeKind.WORKLOAD && isOf(arn, node))
                .map(node -> new Workload(node.id(), Arns.account(nativeId(node)), rolesOf(node.id(), accounts)))
                .toList());
    }

    /** Whether something with an ARN of one of these patterns is listed, whatever it runs as. */
    static boolean exist(List<String> patterns, AwsAccounts accounts) {
        List<Glob> arns = patterns.stream().map(Glob::of).toList();
        return accounts.estate().snapshot().nodes().stream()
                .anyMatch(stored -> arns.stream().anyMatch(arn -> isOf(arn, stored.node())));
    }

    private static boolean isOf(Glob arn, Node node) {
        return arn.matches(nativeId(node));
    }

    private static String nativeId(Node node) {
        return node.properties().findText(Property.NATIVE_ID).orElse("");
    }

    private static List<NodeId> rolesOf(NodeId workload, AwsAccounts accounts) {
        Stream<NodeId> stated = accounts.estate().snapshot().listEdgesFrom(workload).stream()
                .filter(stored -> stored.edge().kind().equals(RunsAs.KIND))
                .map(stored -> stored.edge().to());
        Stream<NodeId> inProfile = accounts.estate().instanceRoles().stream()
                .filter(each -> each.instance().equals(workload))
                .map(InstanceRoles.InstanceRole::role);
        return Stream.concat(stated, inProfile).distinct().toList();
    }

    boolean contains(NodeId id) {
        return workloads.stream().anyMatch(workload -> workload.id().equals(id));
    }

    /** Workloads of an account. */
    List<NodeId> of(String account) {
        return workloads.stream()
                .filter(workload -> workload.account().equals(account))
                .map(Workload::id)
                .toList();
    }

    /** Workloads of the caller's account that run as somebody else. */
    List<NodeId> runningAsOthersThan(PolicySubject caller) {
        return workloads.stream()
                .filter(workload -> workload.account().equals(caller.account()))
                .filter(workload -> workload.roles().stream().anyMatch(role -> !role.equals(caller.id())))
                .map(Workload::id)
                .toList();
    }

    /** Whether a workload of the sort that is listed runs as the role. */
    boolean runAs(NodeId role) {
        return workloads.stream().anyMatch(workload -> workload.roles().contains(role));
    }
}
