package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.aws.iam.AwsTime;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import java.util.Optional;

/** {@code kms describe-key}: whether a key can be used, and whether AWS manages it. */
public final class KmsDescribeKey implements Operation {
    @Override
    public String name() {
        return "kms-describe-key";
    }

    @Override
    public Shape shape() {
        return Shape.whole("KeyMetadata").signedBy("AWSAccountId");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<JsonCursor> metadata = entry.findObject("KeyMetadata");
        Optional<AwsResource> key =
                metadata.flatMap(found -> found.findText("Arn")).flatMap(arn -> Keys.find(arn, answer));
        if (metadata.isEmpty() || key.isEmpty()) {
            return answer.reject(entry, "key", "Arn");
        }
        Properties properties =
                properties(metadata.get(), answer.properties(key.get().arn()), answer);
        key.get().state(answer, properties, metadata.get().at());
        return true;
    }

    private static Properties properties(JsonCursor metadata, Properties properties, Answer answer) {
        Properties stated = properties;
        Optional<Boolean> enabled = metadata.findFlag("Enabled");
        if (enabled.isPresent()) {
            stated = stated.flagged(Property.ENABLED, new Flag(enabled.get()));
        }
        Optional<String> manager = metadata.findText("KeyManager");
        if (manager.isPresent()) {
            stated = Keys.providerManaged(stated, manager.get().equals("AWS"));
        }
        return AwsTime.withTime(stated, Property.CREATED_AT, metadata, "CreationDate", answer.facts()::problem);
    }
}
