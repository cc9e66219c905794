package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final List<Carried> carried = new ArrayList<>();
    private final PrivilegeSet required;
    private final PrivilegeSet known;

    ResourcePolicies(PolicyEstate estate, Universe universe, StatementReader reader) {
        this.reader = reader;
        PrivilegeSet needed =
                universe.onResources(atom -> isKey(atom.value())).intersection(universe.operations("kms:*"));
        PrivilegeSet collected = PrivilegeSet.empty();
        for (PolicySubject role : estate.roles()) {
            PrivilegeSet taking = universe.on(role.id(), ASSUMING);
            needed = needed.union(taking);
            collected = collected.union(taking);
        }
        for (Map.Entry<NodeId, List<Attached>> each :
                estate.resourceStatements().entrySet()) {
            Target target = new Target(each.getKey(), estate.name(each.getKey()), universe);
            each.getValue().forEach(attached -> carried.add(target.carry(attached)));
            collected = collected.union(target.everything());
        }
        this.required = needed;
        this.known = collected;
    }

    /**
     * A statement with the resource that carries it, beyond which it says nothing.
     *
     * @param scope cells on that resource
     */
    private record Carried(Attached attached, PrivilegeSet scope) {}

    /** A resource with a policy. */
    private record Target(NodeId id, String name, Universe universe) {
        List<String> names() {
            return Universe.namesWithin(name);
        }

        PrivilegeSet everything() {
            return universe.within(id, name);
        }

        // A trust statement names no resource, and "*" in a resource policy means the resource that carries it.
        Carried carry(Attached attached) {
            Statement statement = attached.statement();
            if (statement.type() == PolicyType.TRUST) {
                return new Carried(on(List.of(name), attached), universe.on(id, ASSUMING));
            }
            boolean everything = statement.notResources().isEmpty()
                    && (statement.resources().isEmpty() || statement.resources().equals(List.of("*")));
            return new Carried(everything ? on(names(), attached) : attached, everything());
        }

        private static Attached on(List<String> resources, Attached attached) {
            return new Attached(withResources(attached.statement(), resources), attached.attachment());
        }
    }

    /** Cells that only a resource policy can open, whatever identity policies say: taking a role, using a key. */
    PrivilegeSet required() {
        return required;
    }

    /** Cells that only a resource policy can open, which nobody collected. */
    PrivilegeSet undecided() {
        return required.minus(known);
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
        for (Carried each : carried) {
            Optional<PrincipalMatch> match = PrincipalMatch.of(each.attached().statement(), subject);
            if (match.isPresent()) {
                reader.read(each.attached(), subject, request).stream()
                        .map(reach -> reach.within(each.scope(), match.get().guard()))
                        .forEach(reaches::add);
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

    private static boolean isKey(String arn) {
        return arn.contains(":kms:") && arn.contains(":key/");
    }
}
