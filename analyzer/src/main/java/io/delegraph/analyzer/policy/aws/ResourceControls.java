package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.privilege.Universe;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resource control policies: what they leave of anybody's authority on the resources of an organization's accounts.
 *
 * <p>They hold for whoever calls, outsiders, root users and services included, but for service-linked roles. They can
 * only deny: the policy that allows everything is attached to every level and cannot be detached. Resources of the managing account, keys that AWS manages and
 * {@code kms:RetireGrant} are exempt.
 *
 * <p>Source: AWS Organizations user guide, "Resource control policies (RCPs)", "List of AWS services that support RCPs"
 * and "Resources and entities not restricted by RCPs".
 */
final class ResourceControls {
    private static final String[] COVERED = {"s3:*", "sts:*", "kms:*", "sqs:*", "secretsmanager:*", "ecr:*", "aoss:*"};

    private final StatementReader reader;
    private final List<Limited> accounts = new ArrayList<>();

    ResourceControls(PolicyEstate estate, Universe universe, StatementReader reader) {
        this.reader = reader;
        ResourceOwners owners = estate.owners();
        PrivilegeSet covered = universe.operations(COVERED).minus(universe.operations("kms:RetireGrant"));
        PrivilegeSet ownerless =
                universe.onResources(atom -> owners.findAccount(atom).isEmpty());
        for (Node account : estate.accounts()) {
            String id = account.properties().findText(Property.ACCOUNT_ID).orElse("");
            List<PolicyEstate.Level> levels = estate.organizationLayers(id, PolicyType.RCP);
            if (!levels.isEmpty()) {
                PrivilegeSet own = universe.onResources(
                        atom -> owners.findAccount(atom).filter(id::equals).isPresent()
                                && !isExempt(atom.value(), owners.findThing(atom)));
                accounts.add(new Limited(
                        id, own.intersection(covered), own.union(ownerless).intersection(covered), levels));
            }
        }
    }

    /**
     * An account whose resources are limited.
     *
     * @param stated cells on resources that are known to be its own
     * @param taken  and on those of which nothing says whose they are: its own principals' calls are taken for its own
     */
    private record Limited(String id, PrivilegeSet stated, PrivilegeSet taken, List<PolicyEstate.Level> levels) {
        /** Cells of the subject that its policies can limit. */
        PrivilegeSet scope(PolicySubject subject) {
            return id.equals(subject.account()) ? taken : stated;
        }
    }

    private static boolean isExempt(String name, Optional<Node> thing) {
        return name.contains(":role/aws-service-role/")
                || thing.flatMap(node -> node.properties().findFlag(Property.PROVIDER_MANAGED))
                        .orElse(false);
    }

    /** What is left of the subject's authority. */
    PrivilegeBounds limit(PrivilegeBounds authority, PolicySubject subject, RequestContext request) {
        if (subject.isServiceLinked() || !subject.isAws()) {
            return authority;
        }
        PrivilegeBounds rest = authority;
        for (Limited account : accounts) {
            if (!rest.possible().intersects(account.scope(subject))) {
                continue;
            }
            PrivilegeBounds within = rest.limitedTo(account.scope(subject));
            PrivilegeBounds outside = rest.minus(PrivilegeBounds.exactly(account.scope(subject)));
            for (PolicyEstate.Level level : account.levels()) {
                within = within.minus(denied(level, subject, request));
            }
            rest = outside.union(within);
        }
        return rest;
    }

    /** The first level that denies the cell to the subject. */
    Optional<Blocked> findBlock(PolicySubject subject, Cell cell, RequestContext request) {
        if (subject.isServiceLinked() || !subject.isAws()) {
            return Optional.empty();
        }
        return accounts.stream()
                .filter(account -> account.scope(subject).contains(cell))
                .flatMap(account -> account.levels().stream())
                .flatMap(level -> block(level, subject, cell, request).stream())
                .findFirst();
    }

    /**
     * What blocks a cell.
     *
     * @param deny the statement that denies it
     */
    record Blocked(NodeId level, StatementReach deny) {}

    private Optional<Blocked> block(
            PolicyEstate.Level level, PolicySubject subject, Cell cell, RequestContext request) {
        return reaches(level, subject, request).stream()
                .filter(reach -> reach.denies().definite().contains(cell))
                .findFirst()
                .map(deny -> new Blocked(level.holder(), deny));
    }

    private PrivilegeBounds denied(PolicyEstate.Level level, PolicySubject subject, RequestContext request) {
        return reaches(level, subject, request).stream()
                .map(StatementReach::denies)
                .reduce(PrivilegeBounds.nothing(), PrivilegeBounds::union);
    }

    private List<StatementReach> reaches(PolicyEstate.Level level, PolicySubject subject, RequestContext request) {
        return level.statements().stream()
                .flatMap(attached -> reader.read(attached, subject, request).stream())
                .toList();
    }
}
