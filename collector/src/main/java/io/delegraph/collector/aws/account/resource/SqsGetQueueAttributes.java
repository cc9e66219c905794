package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;

/** {@code sqs get-queue-attributes}: who may use a queue, as the queue says. */
public final class SqsGetQueueAttributes implements Operation {
    @Override
    public String name() {
        return "sqs-get-queue-attributes";
    }

    @Override
    public Shape shape() {
        return Shape.whole("Attributes").signedBy("QueueArn");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> attributes = entry.findObject("Attributes");
        Optional<ResourceArn> arn =
                attributes.flatMap(found -> found.findText("QueueArn")).flatMap(ResourceArn::find);
        if (arn.isEmpty()) {
            return answer.reject(entry, "queue", "QueueArn");
        }
        AwsResource queue =
                new AwsResource(arn.get().text(), NodeKind.QUEUE, arn.get().name());
        queue.state(answer, entry.at());
        attributes.flatMap(found -> found.find("Policy")).ifPresent(policy -> queue.statePolicy(answer, policy));
        return true;
    }
}
