package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Conclusions;
import io.delegraph.analyzer.policy.aws.technique.TechniqueCatalog;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Requires;
import io.delegraph.cypher.graph.edge.Yields;
import java.util.ArrayList;
import java.util.List;

/** Who may add a user to a group, and can act as that user, has the group's grants under the user's ceilings and denies. */
final class GroupJoining implements Deduction {
    @Override
    public void conclude(AwsAccounts accounts, Conclusions conclusions) {
        for (Node group : accounts.estate().groups()) {
            Permission adding = new Permission(
                    TechniqueCatalog.joining().required().get(0),
                    group.properties()
                            .findText(Property.NATIVE_ID)
                            .orElse(group.id().value()));
            if (!accounts.somebodyMay(accounts.universe().select(adding))) {
                continue;
            }
            accounts.estate().users().stream()
                    .filter(user -> user.account()
                            .equals(group.properties()
                                    .findText(Property.ACCOUNT_ID)
                                    .orElse("")))
                    .filter(user -> !accounts.estate().groupsOf(user.id()).contains(group.id()))
                    .forEach(user -> join(user, group, adding, accounts, conclusions));
        }
    }

    private static void join(
            PolicySubject user, Node group, Permission adding, AwsAccounts accounts, Conclusions conclusions) {
        List<Attached> identity = new ArrayList<>(user.identity());
        identity.addAll(accounts.estate().directGrants(group.id()));
        PrivilegeBounds gained = accounts.authorityUnder(user.withIdentity(identity));
        if (gained.possible().isSubsetOf(accounts.authority(user).definite())) {
            return;
        }
        String name = user.node().name() + " in " + group.name();
        NodeId gate = new NodeId("gate:join:" + group.id() + ":" + user.id());
        NodeId session = new NodeId("session:join:" + group.id() + ":" + user.id());
        conclusions.node(Derived.gate(
                gate,
                NodeKind.CROSS_AND,
                adding.action() + " on " + group.name() + " for " + user.node().name(),
                TechniqueCatalog.joining().id()));
        conclusions.session(
                Derived.session(
                        session,
                        user,
                        name,
                        "What " + user.node().name() + " could do as a member of " + group.name() + "."),
                gained);
        conclusions.edge(Derived.requires(Requires.KIND, gate, group.id(), "add", List.of(adding)));
        Permission being = new Permission(Universe.BECOME, user.id().value());
        conclusions.edge(Derived.requires(Requires.KIND, gate, user.id(), "be", List.of(being)));
        conclusions.edge(Derived.edge(Yields.KIND, gate, session, Grounds.DEFINITE, ""));
    }
}
