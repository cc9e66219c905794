package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trust policies of roles and policies of other resources: what they give to whom, by how they name the principal. */
final class ResourcePolicies {
    private static final String[] ASSUMING = {
        "sts:AssumeRole",
        "sts:AssumeRoleWithSAML",
        "sts:AssumeRoleWithWebIdentity",
        "sts:TagSession",
        "sts:SetSourceIdentity"
    };

    private final StatementReader reader;
    private final Map<NodeId, List<Attached>> statementsByTarget = new TreeMap<>();
    private final PrivilegeSet required;
    private final PrivilegeSet known;

    ResourcePolicies(PolicyEstate estate, Universe universe, StatementReader reader) {
        this.reader = reader;
        estate.resourceStatements()
                .forEach((target, attached) -> statementsByTarget.put(
                        target,
                        attached.stream()
                                .map(each -> aimed(each, target, estate))
                                .toList()));
        PrivilegeSet needed = PrivilegeSet.empty();
        PrivilegeSet collected = PrivilegeSet.empty();
        for (PolicySubject role : estate.roles()) {
            needed = needed.union(universe.on(role.id(), ASSUMING));
        }
        for (NodeId target : statementsByTarget.keySet()) {
            collected = collected.union(universe.on(target, "*"));
            if (isKey(target, estate)) {
                needed = needed.union(universe.on(target, "kms:*"));
            }
        }
        this.required = needed;
        this.known = collected.union(needed);
    }

    /** Cells that only a resource policy can open, whatever identity policies say: taking a role, using a key. */
    PrivilegeSet required() {
        return required;
    }

    /** Cells on resources whose policy was collected. */
    PrivilegeSet known() {
        return known;
    }

    /** What resource policies say about the subject. */
    Grants grants(PolicySubject subject, RequestContext request) {
        Map<PrincipalMatch.Mode, PrivilegeBounds> allowed = new EnumMap<>(PrincipalMatch.Mode.class);
        PrivilegeBounds denied = PrivilegeBounds.nothing();
        for (StatementReach reach : reaches(subject, request)) {
            denied = denied.union(reach.denies());
            PrincipalMatch match = PrincipalMatch.of(reach.statement(), subject).orElseThrow();
            allowed.merge(match.mode(), reach.allows(), PrivilegeBounds::union);
        }
        return new Grants(allowed, denied);
    }

    /** Statements that name the subject, with what they say about it. */
    List<StatementReach> reaches(PolicySubject subject, RequestContext request) {
        List<StatementReach> reaches = new ArrayList<>();
        for (List<Attached> attached : statementsByTarget.values()) {
            for (Attached each : attached) {
                Optional<PrincipalMatch> match = PrincipalMatch.of(each.statement(), subject);
                if (match.isPresent()) {
                    StatementReach reach = reader.read(each, subject, request);
                    reaches.add(new StatementReach(
                            reach.statement(),
                            reach.guard().and(match.get().guard()),
                            reach.definite(),
                            reach.possible()));
                }
            }
        }
        return reaches;
    }

    /**
     * What resource policies allow, by how they name the principal, and what they deny.
     *
     * @param denied for {@link PrivilegeBounds#minus}
     */
    record Grants(Map<PrincipalMatch.Mode, PrivilegeBounds> allowed, PrivilegeBounds denied) {
        PrivilegeBounds by(PrincipalMatch.Mode mode) {
            return allowed.getOrDefault(mode, PrivilegeBounds.nothing());
        }

        PrivilegeBounds any() {
            return allowed.values().stream().reduce(PrivilegeBounds.nothing(), PrivilegeBounds::union);
        }
    }

    // A trust statement names no resource, and "*" in a resource policy means the resource that carries it.
    private static Attached aimed(Attached attached, NodeId target, PolicyEstate estate) {
        Statement statement = attached.statement();
        boolean everything =
                statement.resources().isEmpty() || statement.resources().equals(List.of("*"));
        if (!everything || !statement.notResources().isEmpty()) {
            return attached;
        }
        String name = estate.snapshot()
                .findNode(target)
                .flatMap(stored -> stored.node().properties().findText(Property.NATIVE_ID))
                .orElse(target.value());
        List<String> own = statement.type() == PolicyType.TRUST ? List.of(name) : List.of(name, name + "/*");
        return new Attached(withResources(statement, own), attached.attachment());
    }

    private static Statement withResources(Statement from, List<String> resources) {
        return new Statement(
                from.id(),
                from.type(),
                from.policyName(),
                from.version(),
                from.sid(),
                from.effect(),
                from.actions(),
                from.notActions(),
                resources,
                List.of(),
                from.principals(),
                from.notPrincipals(),
                from.conditions(),
                from.readability(),
                from.at());
    }

    private static boolean isKey(NodeId target, PolicyEstate estate) {
        return estate.snapshot()
                .findNode(target)
                .map(StoredNode::node)
                .map(Node::kind)
                .filter(NodeKind.KEY::equals)
                .isPresent();
    }
}
