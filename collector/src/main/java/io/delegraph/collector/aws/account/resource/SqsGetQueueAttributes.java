package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import java.util.Optional;

/** {@code sqs get-queue-attributes}: who may use a queue, as the queue says, and the key of its messages. */
public final class SqsGetQueueAttributes extends AttributesOf {
    public SqsGetQueueAttributes() {
        super("sqs-get-queue-attributes", "queue", "QueueArn");
    }

    // Queues are asked for by URL: the last two parts of its path are account and name.
    @Override
    Optional<ResourceArn> asked(Answer answer) {
        String[] parts = answer.item().split("/", -1);
        return parts.length < 2
                ? Optional.empty()
                : ResourceArn.find(
                        answer.of(parts[parts.length - 2], answer.region()).arn("sqs", parts[parts.length - 1]));
    }
}
