package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.List;
import java.util.Optional;

/** States managed policies: the document, the statements of every version, and the ceilings of boundaries. */
final class PolicyFacts {
    private final IamIndex index;
    private final Attachments attachments;

    PolicyFacts(IamIndex index, Attachments attachments) {
        this.index = index;
        this.attachments = attachments;
    }

    void state(IamRecord policy) {
        JsonCursor cursor = policy.cursor();
        List<JsonCursor> versions = cursor.listElements("PolicyVersionList").stream()
                .filter(version -> version.is(JsonKind.OBJECT))
                .toList();
        Optional<JsonCursor> inForce = inForce(cursor, versions);
        document(policy, versions, inForce);
        attachments.document(policy.id());
        Optional<JsonCursor> text = inForce.flatMap(version -> version.find("Document"));
        if (text.isEmpty()) {
            policy.facts().problem(IamProblem.NO_DEFAULT_VERSION.at(cursor.at()));
        }
        text.ifPresent(found -> inForce(policy, found));
        versions.stream().filter(version -> version != inForce.orElse(null)).forEach(other -> other(policy, other));
    }

    private static Optional<JsonCursor> inForce(JsonCursor policy, List<JsonCursor> versions) {
        Optional<String> stated = policy.findText("DefaultVersionId");
        return versions.stream()
                .filter(version -> stated.isPresent()
                        ? version.findText("VersionId").equals(stated)
                        : version.findFlag("IsDefaultVersion").orElse(false))
                .findFirst();
    }

    private static void document(IamRecord policy, List<JsonCursor> versions, Optional<JsonCursor> inForce) {
        List<String> others = versions.stream()
                .filter(version -> version != inForce.orElse(null))
                .flatMap(version -> version.findText("VersionId").stream())
                .toList();
        boolean listed = policy.cursor().find("PolicyVersionList").isPresent()
                && !policy.cursor().cut();
        Properties properties = policy.properties()
                .with(Property.POLICY_NAME, policy.arn().name())
                .flagged(Property.PROVIDER_MANAGED, new Flag(policy.arn().ofProvider()))
                .flagged(Property.VERSIONS_LISTED, new Flag(listed));
        if (!others.isEmpty()) {
            properties = properties.with(Property.OTHER_VERSIONS, others);
        }
        policy.facts()
                .node(
                        policy.id(),
                        NodeKind.POLICY_DOCUMENT,
                        policy.arn().name(),
                        properties,
                        policy.cursor().at());
    }

    private void inForce(IamRecord policy, JsonCursor text) {
        String name = policy.arn().name();
        PolicyHeading granting =
                PolicyHeading.inForce(PolicyType.IDENTITY, policy.id().value(), name);
        List<Statement> grants = statements(policy, text, granting);
        attachments.policy(policy.arn(), policy.id(), Attachments.Use.GRANT, grants);
        if (index.usedAsBoundary(policy.arn())) {
            List<Statement> ceilings =
                    grants.stream().map(grant -> ceiling(policy, grant)).toList();
            ceilings.forEach(ceiling -> state(policy, ceiling));
            attachments.policy(policy.arn(), policy.id(), Attachments.Use.BOUNDARY, ceilings);
        }
    }

    private static Statement ceiling(IamRecord policy, Statement grant) {
        String number = grant.id().value().substring(policy.id().value().length());
        return new Statement(
                new NodeId(policy.id() + "/boundary" + number),
                PolicyType.BOUNDARY,
                grant.policyName(),
                grant.version(),
                grant.sid(),
                grant.effect(),
                grant.actions(),
                grant.notActions(),
                grant.resources(),
                grant.notResources(),
                grant.principals(),
                grant.notPrincipals(),
                grant.conditions(),
                grant.readability(),
                grant.at());
    }

    private static void other(IamRecord policy, JsonCursor version) {
        Optional<String> id = version.findText("VersionId");
        Optional<JsonCursor> text = version.find("Document");
        if (id.isEmpty() || text.isEmpty()) {
            policy.facts()
                    .problem(IamProblem.UNREADABLE_ENTRY.at(
                            version.at(), "policy version", "a VersionId and a Document"));
            return;
        }
        PolicyHeading heading = new PolicyHeading(
                PolicyType.IDENTITY, policy.id() + "@" + id.get(), policy.arn().name(), id.get());
        statements(policy, text.get(), heading);
    }

    private static List<Statement> statements(IamRecord policy, JsonCursor text, PolicyHeading heading) {
        List<Statement> statements = PolicyReader.read(text, heading);
        statements.forEach(statement -> state(policy, statement));
        return statements;
    }

    private static void state(IamRecord policy, Statement statement) {
        policy.facts().statement(statement);
        policy.facts().edge(PartOf.KIND, statement.id(), policy.id(), statement.at());
    }
}
