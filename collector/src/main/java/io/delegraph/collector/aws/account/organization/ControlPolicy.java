package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service or resource control policy, as any answer that names it tells.
 *
 * <p>Source: Organizations user guide, "Service control policies (SCPs)" and "Resource control policies (RCPs)".
 *
 * @param id such as {@code p-examplepolicyid111}
 */
record ControlPolicy(NodeId node, String id, String arn, String name, PolicyType type, boolean ofProvider) {
    private static final Map<String, PolicyType> TYPES = Map.of(
            "SERVICE_CONTROL_POLICY", PolicyType.SCP,
            "RESOURCE_CONTROL_POLICY", PolicyType.RCP);

    /** Whether the summary is of a policy that limits nobody's authority, such as a tag policy. */
    static boolean isOfAnotherType(JsonCursor summary) {
        return summary.findText("Type").filter(type -> !TYPES.containsKey(type)).isPresent();
    }

    /** The policy that a {@code PolicySummary} is about; empty when it lacks id or type. */
    static Optional<ControlPolicy> find(JsonCursor summary, Answer answer) {
        Optional<String> id = summary.findText("Id").filter(text -> !text.isBlank());
        Optional<PolicyType> type = summary.findText("Type").map(TYPES::get);
        if (id.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        boolean ofProvider = summary.findFlag("AwsManaged").orElse(false);
        NodeId node = ofProvider
                ? new OrganizationId("", "").policy(id.get(), true)
                : OrganizationId.of(summary, answer).policy(id.get(), false);
        return Optional.of(new ControlPolicy(
                node,
                id.get(),
                summary.findText("Arn").orElse(id.get()),
                summary.findText("Name").orElse(id.get()),
                type.get(),
                ofProvider));
    }

    /** States the document, not its statements. */
    void state(Answer answer, SourceLocation at) {
        Properties properties = IamFacts.provided()
                .with(Property.NATIVE_ID, arn)
                .with(Property.POLICY_TYPE, type.name())
                .with(Property.POLICY_NAME, name)
                .flagged(Property.PROVIDER_MANAGED, new Flag(ofProvider));
        answer.facts().node(node, NodeKind.POLICY_DOCUMENT, name, properties, at);
    }

    List<Statement> statements(JsonCursor content) {
        return PolicyReader.read(content, PolicyHeading.inForce(type, node.value(), name));
    }

    /** Stands for its text where that was not collected. */
    Statement unread(SourceLocation at) {
        return PolicyReader.unread(PolicyHeading.inForce(type, node + "/not-collected", name), at);
    }
}
