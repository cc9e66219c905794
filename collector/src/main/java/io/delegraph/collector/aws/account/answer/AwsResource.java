package io.delegraph.collector.aws.account.answer;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.AttachedTo;
import java.util.List;

/**
 * Something that has an ARN, which is its id in the graph, too.
 *
 * @param name for people
 */
public record AwsResource(String arn, NodeKind kind, String name) {
    private static final String POLICY = "resource policy";

    public NodeId id() {
        return new NodeId(arn);
    }

    /** States that it exists. */
    public void state(Answer answer, SourceLocation at) {
        state(answer, answer.properties(arn), at);
    }

    /** States that it exists, with these properties. */
    public void state(Answer answer, Properties properties, SourceLocation at) {
        answer.facts().node(id(), kind, name, properties, at);
    }

    /** States the statements of its policy: an object, or a string that holds it. */
    public void statePolicy(Answer answer, JsonCursor policy) {
        attach(answer, PolicyReader.read(policy, heading()));
    }

    /** States that it may have a policy of which nothing is known. */
    public void stateUnreadPolicy(Answer answer, SourceLocation at) {
        attach(answer, List.of(PolicyReader.unread(heading(), at)));
    }

    /** States that a statement stands at it. */
    public void attach(Answer answer, List<Statement> statements) {
        for (Statement statement : statements) {
            answer.facts().statement(statement);
            answer.facts().edge(AttachedTo.KIND, statement.id(), id(), statement.at());
        }
    }

    private PolicyHeading heading() {
        return PolicyHeading.inForce(PolicyType.RESOURCE, arn + "/policy", POLICY);
    }
}
