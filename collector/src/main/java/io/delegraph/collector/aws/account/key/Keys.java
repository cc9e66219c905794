package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.EncryptedWith;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys of KMS by any of their names: ARN, id, alias. An alias that no listing resolves stays a key of its own, so that the
 * encryption is not forgotten.
 *
 * <p>Source: KMS developer guide, "Key identifiers (KeyId)" and "AWS KMS keys" (aliases that start with {@code alias/aws/}
 * are those of keys that AWS manages).
 */
public final class Keys {
    private static final String ALIAS = "alias/";
    private static final String MANAGED_ALIAS = "alias/aws/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}");

    private Keys() {}

    /** The key that a text names; empty when it names none. */
    public static Optional<AwsResource> find(String text, Answer answer) {
        Optional<ResourceArn> arn = ResourceArn.find(text);
        if (arn.isPresent()) {
            return arn.get().service().equals("kms") ? ofArn(arn.get(), answer) : Optional.empty();
        }
        if (text.startsWith(ALIAS) && text.length() > ALIAS.length()) {
            return ofArn(ResourceArn.find(answer.arn("kms", text)).orElseThrow(), answer);
        }
        return ID.matcher(text).matches() ? Optional.of(key(answer.arn("kms", "key/" + text))) : Optional.empty();
    }

    /** States that what the resource holds is encrypted with the key that the text names; false when it names none. */
    public static boolean stateEncryption(AwsResource resource, String text, Answer answer, SourceLocation at) {
        Optional<AwsResource> key = find(text, answer);
        key.ifPresent(found -> {
            state(found, answer, at);
            answer.facts().edge(EncryptedWith.KIND, resource.id(), found.id(), at);
        });
        return key.isPresent();
    }

    static void state(AwsResource key, Answer answer, SourceLocation at) {
        Properties properties = answer.properties(key.arn());
        boolean managed = key.arn().contains(":" + MANAGED_ALIAS);
        key.state(answer, managed ? providerManaged(properties, true) : properties, at);
    }

    static Properties providerManaged(Properties properties, boolean managed) {
        return properties.flagged(Property.PROVIDER_MANAGED, new Flag(managed));
    }

    static boolean isOfProvider(String alias) {
        return alias.startsWith(MANAGED_ALIAS);
    }

    static AwsResource key(String arn) {
        return new AwsResource(arn, NodeKind.KEY, arn.substring(arn.lastIndexOf(":key/") + ":key/".length()));
    }

    private static Optional<AwsResource> ofArn(ResourceArn arn, Answer answer) {
        if (arn.resource().startsWith("key/")) {
            return Optional.of(key(arn.text()));
        }
        if (!arn.resource().startsWith(ALIAS)) {
            return Optional.empty();
        }
        return Optional.of(
                resolved(arn, answer).orElseGet(() -> new AwsResource(arn.text(), NodeKind.KEY, arn.resource())));
    }

    private static Optional<AwsResource> resolved(ResourceArn alias, Answer answer) {
        Answer keeper = answer.of(alias.account().isEmpty() ? answer.account() : alias.account(), alias.region());
        return answer.beside().list("kms-list-aliases", "", "Aliases").stream()
                .filter(listed -> listed.find("AliasArn")
                        .map(JsonCursor::scalar)
                        .filter(alias.text()::equals)
                        .isPresent())
                .flatMap(listed -> listed.find("TargetKeyId").stream())
                .map(id -> key(keeper.arn("kms", "key/" + id.scalar())))
                .findFirst();
    }
}
