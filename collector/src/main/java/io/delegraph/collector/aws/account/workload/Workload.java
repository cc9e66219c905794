package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.RunsAs;
import java.util.Optional;

/** Running code, and the role with whose authority it runs. */
record Workload(AwsResource resource, Answer answer) {
    static Workload of(String arn, String name, Answer answer) {
        return new Workload(new AwsResource(arn, NodeKind.WORKLOAD, name), answer);
    }

    void state(Properties properties, SourceLocation at) {
        resource.state(answer, properties, at);
    }

    /** States that it runs as the role that a member names; nothing when the member is absent or empty. */
    void runsAs(JsonCursor holder, String member) {
        holder.find(member).ifPresent(this::runsAs);
    }

    private void runsAs(JsonCursor named) {
        Optional<String> text = named.text();
        if (text.filter(String::isEmpty).isPresent()) {
            return;
        }
        Optional<NodeId> role = text.flatMap(found -> Role.state(found, answer, named.at()));
        if (role.isEmpty()) {
            answer.facts().problem(AccountProblem.UNREADABLE_ROLE.at(named.at(), resource.name()));
            return;
        }
        answer.facts().edge(RunsAs.KIND, resource.id(), role.get(), named.at());
    }
}
