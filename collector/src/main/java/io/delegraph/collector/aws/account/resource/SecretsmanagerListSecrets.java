package io.delegraph.collector.aws.account.resource;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.account.key.Keys;
import io.delegraph.collector.aws.iam.AwsTime;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.List;
import java.util.Optional;

/**
 * {@code secretsmanager list-secrets}: secrets and the keys that they are encrypted with.
 *
 * <p>Source: Secrets Manager user guide, "Secret encryption and decryption in AWS Secrets Manager" (no key named means the
 * one that AWS manages for the service).
 */
public final class SecretsmanagerListSecrets implements Operation {
    private static final String DEFAULT_KEY = "alias/aws/secretsmanager";

    @Override
    public String name() {
        return "secretsmanager-list-secrets";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("SecretList").signedBy("ARN");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<AwsResource> secret = SecretsmanagerGetResourcePolicy.find(entry);
        if (secret.isEmpty()) {
            return answer.reject(entry, "secret", "ARN");
        }
        secret.get()
                .state(answer, properties(entry, answer.properties(secret.get().arn()), answer), entry.at());
        Optional<JsonCursor> named =
                entry.find("KmsKeyId").filter(key -> !key.scalar().isEmpty());
        String key = named.map(JsonCursor::scalar).orElse(DEFAULT_KEY);
        return Keys.stateEncryption(
                        secret.get(), key, answer, named.orElse(entry).at())
                || answer.reject(entry, "secret", "KmsKeyId");
    }

    private static Properties properties(JsonCursor entry, Properties properties, Answer answer) {
        Properties stated = time(properties, Property.CREATED_AT, entry, "CreatedDate", answer);
        stated = time(stated, Property.LAST_USED_AT, entry, "LastAccessedDate", answer);
        stated = time(stated, Property.LAST_ROTATED_AT, entry, "LastRotatedDate", answer);
        List<String> tags = entry.listElements("Tags").stream()
                .filter(tag -> tag.is(JsonKind.OBJECT))
                .map(tag -> tag.findText("Key").orElse("") + "="
                        + tag.findText("Value").orElse(""))
                .toList();
        return tags.isEmpty() ? stated : stated.with(Property.TAGS, tags);
    }

    private static Properties time(
            Properties properties, Property property, JsonCursor entry, String member, Answer answer) {
        return AwsTime.withTime(properties, property, entry, member, answer.facts()::problem);
    }
}
