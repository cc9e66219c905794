package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.privilege.Cell;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.store.StoredNode;
import java.util.Optional;

/**
 * The first thing that keeps a cell from a principal, in the order in which AWS decides: an explicit deny, a policy of the
 * organization, the resource's policy, the principal's own, its boundary, its session policy, the key.
 *
 * <p>Source: IAM user guide, "How AWS enforcement code logic evaluates requests to allow or deny access".
 */
final class Blocks {
    private final PolicyEstate estate;
    private final AwsEvaluator evaluator;

    Blocks(PolicyEstate estate, AwsEvaluator evaluator) {
        this.estate = estate;
        this.evaluator = evaluator;
    }

    /** What keeps the cell from the subject, which does not have it. */
    String first(PolicySubject subject, Cell cell) {
        return explicit(subject, cell)
                .or(() -> organization(subject, cell))
                .or(() -> missing(subject, cell))
                .or(() -> ownLimit(subject, cell))
                .or(() -> evaluator.findKey(subject, cell).map(key -> "it cannot use the key " + key + " of the data"))
                .orElse("no policy that allows it applies");
    }

    private Optional<String> explicit(PolicySubject subject, Cell cell) {
        Optional<String> own = evaluator.denying(subject, cell).stream()
                .filter(reach -> reach.denies().definite().contains(cell))
                .findFirst()
                .map(reach -> denied(reach.statement(), subject));
        return own.or(() -> evaluator
                .findControl(subject, cell)
                .map(control -> "an explicit deny in the resource control policies of " + name(control.level()) + ": "
                        + place(control.deny().statement())));
    }

    private String denied(Statement statement, PolicySubject subject) {
        return switch (statement.type()) {
            case IDENTITY -> "an explicit deny: " + place(statement);
            case RESOURCE -> "an explicit deny in the policy of the resource: " + place(statement);
            case TRUST -> "an explicit deny in the role's trust policy: " + place(statement);
            case BOUNDARY -> "an explicit deny in the permissions boundary: " + place(statement);
            case SESSION -> "an explicit deny in the session policy: " + place(statement);
            case SCP, RCP ->
                "an explicit deny in the service control policies" + level(statement, subject) + ": "
                        + place(statement);
        };
    }

    private String level(Statement statement, PolicySubject subject) {
        return estate.organizationLayers(subject.account(), PolicyType.SCP).stream()
                .filter(level -> level.statements().stream()
                        .anyMatch(attached -> attached.statement().id().equals(statement.id())))
                .findFirst()
                .map(level -> " of " + name(level.holder()))
                .orElse("");
    }

    private Optional<String> organization(PolicySubject subject, Cell cell) {
        if (!evaluator.isAllowedBySome(subject, cell)) {
            return Optional.empty();
        }
        return estate.organizationLayers(subject.account(), PolicyType.SCP).stream()
                .filter(level -> !subject.isServiceLinked() && !evaluator.allows(level.statements(), subject, cell))
                .findFirst()
                .map(level -> "the service control policies of " + name(level.holder()) + " do not allow it");
    }

    // Where both sides must allow, or only the resource's policy can, say which of the two is missing.
    private Optional<String> missing(PolicySubject subject, Cell cell) {
        boolean byIdentity = evaluator.allows(subject.identity(), subject, cell);
        boolean byResource = evaluator.isNamedByResource(subject, cell);
        if (!byIdentity && !byResource) {
            return Optional.of("no statement allows it");
        }
        if (byIdentity && !byResource && evaluator.needsResourcePolicy(subject, cell)) {
            return Optional.of(ofResource(cell));
        }
        boolean delegatedOnly = byResource && !evaluator.isNamedDirectly(subject, cell);
        if (!byIdentity && (delegatedOnly || evaluator.isForeign(subject, cell))) {
            return Optional.of("no statement of its own account allows it");
        }
        return Optional.empty();
    }

    private static String ofResource(Cell cell) {
        String name = cell.resource().value();
        if (name.contains(":role/")) {
            return "the role's trust policy does not let it in";
        }
        return name.contains(":kms:")
                ? "the key's policy names neither the principal nor its account"
                : "the policy of the resource does not name the principal or its account";
    }

    private Optional<String> ownLimit(PolicySubject subject, Cell cell) {
        return subject.ceilings().stream()
                .filter(layer -> !layer.isEmpty() && !evaluator.allows(layer, subject, cell))
                .map(layer -> layer.get(0).statement().type())
                .filter(type -> type != PolicyType.SCP || !subject.isAws())
                .findFirst()
                .map(type -> switch (type) {
                    case BOUNDARY -> "the permissions boundary does not allow it";
                    case SESSION -> "the session policy does not allow it";
                    case SCP, RCP -> "the service control policies do not allow it";
                    case IDENTITY, RESOURCE, TRUST -> "a ceiling does not allow it: " + type;
                });
    }

    private String name(NodeId holder) {
        return estate.snapshot()
                .findNode(holder)
                .map(StoredNode::node)
                .map(Node::name)
                .orElse(holder.value());
    }

    private static String place(Statement statement) {
        return statement.caption() + " at " + statement.at();
    }
}
