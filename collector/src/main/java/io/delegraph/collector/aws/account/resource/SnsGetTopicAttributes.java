package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import java.util.Optional;

/** {@code sns get-topic-attributes}: who may use a topic, as the topic says, and the key of its messages. */
public final class SnsGetTopicAttributes extends AttributesOf {
    public SnsGetTopicAttributes() {
        super("sns-get-topic-attributes", "topic", "TopicArn");
    }

    @Override
    Optional<ResourceArn> asked(Answer answer) {
        return ResourceArn.find(answer.item());
    }
}
