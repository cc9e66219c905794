package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/** {@code kms list-keys}: the keys of an account. */
public final class KmsListKeys implements Operation {
    @Override
    public String name() {
        return "kms-list-keys";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Keys").signedBy("KeyArn");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<AwsResource> key = entry.findText("KeyArn").flatMap(arn -> Keys.find(arn, answer));
        if (key.isEmpty()) {
            return answer.reject(entry, "key", "KeyArn");
        }
        Keys.state(key.get(), answer, entry.at());
        return true;
    }
}
