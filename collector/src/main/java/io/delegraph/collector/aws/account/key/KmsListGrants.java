package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import java.util.Optional;

/**
 * {@code kms list-grants}: who may use a key by a grant, beside the key's policy.
 *
 * <p>Source: KMS developer guide, "Grants in AWS KMS". That a grant's retiring principal may retire it is not stated.
 */
public final class KmsListGrants implements Operation {
    @Override
    public String name() {
        return "kms-list-grants";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Grants").signedBy("GrantId");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<AwsResource> key =
                entry.findText("KeyId").or(() -> Optional.of(answer.item())).flatMap(id -> Keys.find(id, answer));
        Optional<String> id = entry.findText("GrantId").filter(text -> !text.isBlank());
        if (key.isEmpty() || id.isEmpty()) {
            return answer.reject(entry, "grant", "GrantId and KeyId");
        }
        Keys.state(key.get(), answer, entry.at());
        key.get().attach(answer, new KeyGrant(key.get(), id.get(), entry, answer).statements());
        return true;
    }
}
