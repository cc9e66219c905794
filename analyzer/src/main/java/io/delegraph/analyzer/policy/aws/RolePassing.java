package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.CanLaunch;
import io.delegraph.cypher.graph.edge.PartOf;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.List;
import java.util.Optional;

/**
 * Who may pass a role to a service and may create what that service runs can act as the role.
 *
 * <p>All calls are checked against one session (SessionAnd): the halves must not come from different identities. A call
 * counts when it is allowed on any resource; it is never probed with the literal resource {@code *}.
 */
final class RolePassing implements Deduction {
    private static final String PASSED_TO = "iam:PassedToService";

    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (Technique technique : Techniques.passing()) {
            List<PolicySubject> passable = accounts.estate().roles().stream()
                    .filter(role -> !role.isServiceLinked())
                    .filter(role -> ServiceTrust.grounds(accounts, technique.service(), role)
                            .truth()
                            .isPresent())
                    .toList();
            if (!passable.isEmpty()) {
                accounts.insiders().forEach(caller -> conclude(technique, caller, passable, accounts, conclusions));
            }
        }
    }

    private static void conclude(
            Technique technique,
            PolicySubject caller,
            List<PolicySubject> passable,
            AwsAccounts accounts,
            Conclusions conclusions) {
        Grounds calls = calls(technique, caller, accounts);
        if (calls.truth().isEmpty() || !mayPass(caller, accounts)) {
            return;
        }
        PrivilegeBounds inContext = accounts.authorityWith(caller, PASSED_TO, technique.service());
        for (PolicySubject role : passable) {
            PrivilegeSet passing = accounts.universe().on(role.id(), "iam:PassRole");
            Optional<Truth> truth = inContext.truthOfAny(passing);
            if (truth.isPresent() && role.isAnotherOfTheAccountOf(caller)) {
                Grounds pass = accounts.grounds(caller, passing);
                Grounds settled =
                        new Grounds(truth, pass.why(), truth.get() == Truth.DEFINITE ? "" : pass.note(), pass.at());
                launch(technique, caller, role, settled.and(calls), accounts, conclusions);
            }
        }
    }

    private static boolean mayPass(PolicySubject caller, AwsAccounts accounts) {
        return accounts.authority(caller)
                .possible()
                .intersects(accounts.universe().operations("iam:PassRole"));
    }

    /** On what grounds the caller may make every call of the technique on something. */
    static Grounds calls(Technique technique, PolicySubject caller, AwsAccounts accounts) {
        Grounds all = Grounds.DEFINITE;
        for (List<String> alternatives : technique.calls()) {
            Grounds one = accounts.grounds(caller, accounts.universe().operations(alternatives.toArray(String[]::new)));
            if (one.truth().isEmpty()) {
                return Grounds.NONE;
            }
            all = one.and(all);
        }
        return all;
    }

    private static void launch(
            Technique technique,
            PolicySubject caller,
            PolicySubject role,
            Grounds grounds,
            AwsAccounts accounts,
            Conclusions conclusions) {
        Grounds trusted = ServiceTrust.grounds(accounts, technique.service(), role);
        Grounds reached = grounds.and(new Grounds(trusted.truth(), trusted.why(), trusted.note(), grounds.at()));
        if (technique.needsInstanceProfile() && !hasInstanceProfile(role, accounts)) {
            reached = profileMaking(caller, reached, accounts);
        }
        if (reached.truth().isEmpty()) {
            return;
        }
        NodeId gate = new NodeId("gate:pass:" + technique.id() + ":" + role.id());
        Node node = Derived.gate(
                gate,
                NodeKind.SESSION_AND,
                "pass " + role.node().name() + " to a new " + technique.id(),
                technique.id());
        conclusions.node(node);
        conclusions.edge(Derived.requires(
                Requires.KIND, gate, role.id(), "pass", List.of(new Permission("iam:PassRole", role.arn()))));
        conclusions.edge(Derived.edge(Yields.KIND, gate, role.id(), Grounds.DEFINITE, ""));
        conclusions.edge(Derived.edge(CanLaunch.KIND, caller.id(), gate, reached, ""));
    }

    // An instance takes its role through an instance profile: one that exists, or one that the caller may make.
    private static Grounds profileMaking(PolicySubject caller, Grounds reached, AwsAccounts accounts) {
        Grounds making = accounts.grounds(caller, accounts.universe().operations("iam:CreateInstanceProfile"))
                .and(accounts.grounds(caller, accounts.universe().operations("iam:AddRoleToInstanceProfile")));
        return making.truth().isEmpty() ? Grounds.NONE : reached.and(making);
    }

    private static boolean hasInstanceProfile(PolicySubject role, AwsAccounts accounts) {
        return accounts.estate().snapshot().listEdgesFrom(role.id()).stream()
                .anyMatch(stored -> stored.edge().kind().equals(PartOf.KIND)
                        && accounts.estate()
                                .snapshot()
                                .findNode(stored.edge().to())
                                .filter(target -> target.node().kind() == NodeKind.INSTANCE_PROFILE)
                                .isPresent());
    }
}
