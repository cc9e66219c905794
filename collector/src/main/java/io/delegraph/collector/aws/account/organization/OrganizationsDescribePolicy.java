package io.delegraph.collector.aws.account.organization;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.edge.PartOf;
import java.util.Optional;
import java.util.Set;

/** {@code organizations describe-policy}: the statements of a service or resource control policy. */
public final class OrganizationsDescribePolicy implements Operation {
    static final String NAME = "organizations-describe-policy";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shape shape() {
        return Shape.whole("Policy").signedBy("PolicySummary");
    }

    /** The policy was deleted. */
    @Override
    public Set<String> absences() {
        return Set.of("PolicyNotFoundException");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> described = entry.findObject("Policy");
        Optional<JsonCursor> summary = described.flatMap(found -> found.findObject("PolicySummary"));
        if (summary.filter(ControlPolicy::isOfAnotherType).isPresent()) {
            return true;
        }
        Optional<ControlPolicy> policy = summary.flatMap(found -> ControlPolicy.find(found, answer));
        Optional<JsonCursor> content = described.flatMap(found -> found.find("Content"));
        if (policy.isEmpty() || content.isEmpty()) {
            return answer.reject(entry, "policy", "summary and content");
        }
        policy.get().state(answer, summary.get().at());
        for (Statement statement : policy.get().statements(content.get())) {
            answer.facts().statement(statement);
            answer.facts().edge(PartOf.KIND, statement.id(), policy.get().node(), statement.at());
        }
        return true;
    }
}
