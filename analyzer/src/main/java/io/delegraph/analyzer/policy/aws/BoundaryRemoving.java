package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.Technique;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.policy.aws.technique.Unbounding;
import io.delegraph.analyzer.policy.aws.technique.Writing;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.edge.Requires;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may take the permissions boundary of y away or replace it, and can act as y, has what y's policies give without
 * it; who may also write a policy of y has what y's other ceilings and denies leave.
 *
 * <p>Source: IAM user guide, "Permissions boundaries for IAM entities": a boundary that allows everything limits nothing,
 * so that replacing one is as good as taking it away.
 */
final class BoundaryRemoving implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        accounts.insiders().stream()
                .filter(subject -> !subject.isServiceLinked() && (subject.isUser() || subject.isRole()))
                .filter(BoundaryRemoving::isBounded)
                .forEach(subject -> conclude(subject, accounts, conclusions));
    }

    private static boolean isBounded(PolicySubject subject) {
        return subject.ceilings().stream().anyMatch(BoundaryRemoving::isBoundary);
    }

    private static boolean isBoundary(List<Attached> layer) {
        return !layer.isEmpty() && layer.get(0).statement().type() == PolicyType.BOUNDARY;
    }

    private static void conclude(PolicySubject subject, AwsAccounts accounts, Conclusions conclusions) {
        List<Unbounding> possible = TechniqueCatalog.unbounding().stream()
                .filter(technique -> technique.ofRole() == subject.isRole())
                .filter(technique -> accounts.somebodyMay(accounts.universe().select(on(technique, subject))))
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        PolicySubject unbounded = new PolicySubject(
                subject.node(),
                subject.identity(),
                subject.ceilings().stream().filter(layer -> !isBoundary(layer)).toList());
        Rewritten without = Rewritten.of(
                subject,
                "boundary",
                "its permissions boundary is away",
                accounts.authorityUnder(unbounded),
                Grounds.DEFINITE);
        possible.forEach(technique -> without.open(technique, "", on(technique, subject), conclusions));
        List<Permission> writing = writing(subject);
        if (accounts.somebodyMay(accounts.universe().select(writing))) {
            possible.forEach(
                    technique -> openBoth(technique, unrestricted(subject, unbounded, accounts), writing, conclusions));
        }
    }

    private static Rewritten unrestricted(PolicySubject subject, PolicySubject unbounded, AwsAccounts accounts) {
        List<Attached> identity = new ArrayList<>(subject.identity());
        identity.add(AnyStatement.of(subject));
        PrivilegeBounds gained = accounts.authorityUnder(unbounded.withIdentity(identity));
        return Rewritten.of(
                subject,
                "boundary+policy",
                "its permissions boundary is away and a policy of somebody's choice is added",
                gained,
                Grounds.DEFINITE);
    }

    private static void openBoth(
            Unbounding technique, Rewritten rewritten, List<Permission> writing, Conclusions conclusions) {
        PolicySubject subject = rewritten.subject();
        Permission removing = on(technique, subject).get(0);
        Node gate = Derived.gate(
                new NodeId("gate:" + rewritten.way() + ":" + removing.action() + ":" + subject.id()),
                NodeKind.CROSS_AND,
                removing.action() + " and a policy on " + subject.node().name(),
                technique.id());
        rewritten.open(gate, conclusions);
        conclusions.edge(Derived.requires(Requires.KIND, gate.id(), subject.id(), "remove", List.of(removing)));
        conclusions.edge(Derived.requires(Requires.KIND, gate.id(), subject.id(), "write", writing));
    }

    private static List<Permission> writing(PolicySubject subject) {
        Writing.On own = subject.isRole() ? Writing.On.ROLE : Writing.On.USER;
        return TechniqueCatalog.writing().stream()
                .filter(technique -> technique.on() == own)
                .flatMap(technique -> on(technique, subject).stream())
                .toList();
    }

    private static List<Permission> on(Technique technique, PolicySubject subject) {
        return technique.required().stream()
                .map(call -> new Permission(call, subject.arn()))
                .toList();
    }
}
