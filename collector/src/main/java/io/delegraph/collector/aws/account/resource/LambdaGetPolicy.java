package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.PolicyOf;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;
import java.util.Set;

/** {@code lambda get-policy}: who may invoke or change a function, as the function says. */
public final class LambdaGetPolicy extends PolicyOf {
    public LambdaGetPolicy() {
        super("function");
    }

    @Override
    public String name() {
        return "lambda-get-policy";
    }

    @Override
    public boolean needsRegion() {
        return true;
    }

    @Override
    public Shape shape() {
        return Shape.whole("Policy");
    }

    @Override
    public Set<String> absences() {
        return Set.of("ResourceNotFoundException");
    }

    // Asked for by name or by ARN.
    @Override
    protected Optional<AwsResource> find(Answer answer) {
        if (answer.item().isBlank()) {
            return Optional.empty();
        }
        String arn = ResourceArn.find(answer.item())
                .map(ResourceArn::text)
                .orElseGet(() -> answer.arn("lambda", "function:" + answer.item()));
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        return Optional.of(new AwsResource(arn, NodeKind.WORKLOAD, name));
    }
}
