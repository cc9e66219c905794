package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** {@code secretsmanager get-resource-policy}: who may use a secret, as the secret says; it may say nothing. */
public final class SecretsmanagerGetResourcePolicy implements Operation {
    @Override
    public String name() {
        return "secretsmanager-get-resource-policy";
    }

    @Override
    public Shape shape() {
        return Shape.whole("ARN", "ResourcePolicy");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<AwsResource> secret = find(entry);
        if (secret.isEmpty()) {
            return answer.reject(entry, "secret", "ARN");
        }
        secret.get().state(answer, entry.at());
        entry.find("ResourcePolicy").ifPresent(policy -> secret.get().statePolicy(answer, policy));
        return true;
    }

    @Override
    public void unanswered(Answer answer, SourceLocation at) {
        ResourceArn.find(answer.item()).ifPresent(arn -> {
            AwsResource secret = new AwsResource(arn.text(), NodeKind.SECRET, arn.name());
            secret.state(answer, at);
            secret.stateUnreadPolicy(answer, at);
        });
    }

    static Optional<AwsResource> find(JsonCursor entry) {
        return entry.findText("ARN")
                .flatMap(ResourceArn::find)
                .map(arn -> new AwsResource(
                        arn.text(), NodeKind.SECRET, entry.findText("Name").orElse(arn.name())));
    }
}
