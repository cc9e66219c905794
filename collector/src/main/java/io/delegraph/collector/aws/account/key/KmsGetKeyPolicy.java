package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.PolicyOf;
import io.delegraph.collector.aws.account.answer.Shape;
import java.util.Optional;

/**
 * {@code kms get-key-policy}: who may use a key. Without it nobody may, whatever other policies say.
 *
 * <p>Source: KMS developer guide, "Key policies in AWS KMS".
 */
public final class KmsGetKeyPolicy extends PolicyOf {
    public KmsGetKeyPolicy() {
        super("key");
    }

    @Override
    public String name() {
        return "kms-get-key-policy";
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
    protected Optional<AwsResource> find(Answer answer) {
        return Keys.find(answer.item(), answer);
    }
}
