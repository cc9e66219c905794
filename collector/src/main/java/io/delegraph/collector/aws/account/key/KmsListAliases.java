package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.aws.account.answer.Operation;
import io.delegraph.collector.aws.account.answer.ResourceArn;
import io.delegraph.collector.aws.account.answer.Shape;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Properties;
import java.util.Optional;

/**
 * {@code kms list-aliases}: which key an alias stands for. The alias itself is nothing: what is encrypted with it is
 * encrypted with its key. AWS lists aliases of its own before they have one.
 */
public final class KmsListAliases implements Operation {
    @Override
    public String name() {
        return "kms-list-aliases";
    }

    @Override
    public Shape shape() {
        return Shape.listOf("Aliases").signedBy("AliasArn");
    }

    @Override
    public boolean state(JsonCursor entry, Answer answer) {
        Optional<ResourceArn> alias = entry.findText("AliasArn").flatMap(ResourceArn::find);
        if (alias.isEmpty()) {
            return answer.reject(entry, "alias", "AliasArn");
        }
        Answer keeper = answer.of(
                alias.get().account().isEmpty() ? answer.account() : alias.get().account(),
                alias.get().region());
        Optional<AwsResource> key = entry.findText("TargetKeyId").map(id -> Keys.key(keeper.arn("kms", "key/" + id)));
        if (key.isPresent()) {
            Properties properties = answer.properties(key.get().arn());
            boolean managed = Keys.isOfProvider(alias.get().resource());
            key.get().state(answer, managed ? Keys.providerManaged(properties, true) : properties, entry.at());
        }
        return true;
    }
}
