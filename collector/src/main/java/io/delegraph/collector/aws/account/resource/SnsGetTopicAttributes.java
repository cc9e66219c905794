package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;

/** {@code sns get-topic-attributes}: who may use a topic, as the topic says. */
public final class SnsGetTopicAttributes implements Operation {
    @Override
    public String name() {
        return "sns-get-topic-attributes";
    }

    @Override
    public Shape shape() {
        return Shape.whole("Attributes").signedBy("TopicArn");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> attributes = entry.findObject("Attributes");
        Optional<ResourceArn> arn =
                attributes.flatMap(found -> found.findText("TopicArn")).flatMap(ResourceArn::find);
        if (arn.isEmpty()) {
            return answer.reject(entry, "topic", "TopicArn");
        }
        AwsResource topic =
                new AwsResource(arn.get().text(), NodeKind.QUEUE, arn.get().name());
        topic.state(answer, entry.at());
        attributes.flatMap(found -> found.find("Policy")).ifPresent(policy -> topic.statePolicy(answer, policy));
        return true;
    }
}
