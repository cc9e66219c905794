package io.delegraph.collector.aws.account.workload;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.iam.Arn;
import io.delegraph.collector.aws.iam.IamFacts;
import io.delegraph.collector.aws.iam.IamIds;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
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

    void state(SourceLocation at) {
        resource.state(answer, at);
    }

    /** States that it runs as the role that a member names; nothing when the member is absent or empty. */
    void runsAs(JsonCursor holder, String member) {
        holder.find(member).filter(role -> !role.scalar().isEmpty()).ifPresent(this::runsAs);
    }

    private void runsAs(JsonCursor named) {
        Optional<NodeId> role = named.text().flatMap(text -> role(text, named.at()));
        if (role.isEmpty()) {
            answer.facts().problem(AccountProblem.UNREADABLE_ROLE.at(named.at(), resource.name()));
            return;
        }
        answer.facts().edge(RunsAs.KIND, resource.id(), role.get(), named.at());
    }

    // Most services write the ARN; some also take the bare name, with or without path.
    private Optional<NodeId> role(String text, SourceLocation at) {
        String arn = text.startsWith("arn:") ? text : answer.iamArn("role/" + text);
        Optional<Arn> role = Arn.find(arn).filter(found -> found.type().equals("role") && found.ofAccount());
        role.ifPresent(found -> state(found, at));
        return role.map(Workload::id);
    }

    private void state(Arn role, SourceLocation at) {
        Properties known = IamFacts.provided()
                .with(Property.NATIVE_ID, role.text())
                .with(Property.ACCOUNT_ID, role.account())
                .with(Property.PATH, role.path());
        answer.facts().node(id(role), NodeKind.ROLE, role.name(), known, at);
    }

    private static NodeId id(Arn role) {
        return IamIds.entity(role.account(), "role", role.name());
    }
}
