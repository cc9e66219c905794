package io.delegraph.collector.aws.iam;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import java.util.List;

/**
 * A record of an export that names itself.
 *
 * @param account that the entity belongs to: that of its ARN, else the document's
 */
record IamRecord(JsonCursor cursor, Arn arn, String account, IamFacts facts) {
    NodeId id() {
        return IamIds.entity(arn.ofProvider() && arn.type().equals("policy") ? "aws" : account, arn.type(), arn.name());
    }

    /** What every entity has, as far as it is stated. */
    Properties properties() {
        Properties properties = IamFacts.provided()
                .with(Property.NATIVE_ID, arn.text())
                .with(Property.ACCOUNT_ID, arn.ofProvider() ? arn.account() : account)
                .with(
                        Property.PATH,
                        cursor.find("Path").isPresent()
                                ? cursor.findText("Path").orElse(arn.path())
                                : arn.path());
        properties = withTime(properties, Property.CREATED_AT, cursor, "CreateDate");
        List<String> tags = tags();
        return tags.isEmpty() ? properties : properties.with(Property.TAGS, tags);
    }

    /** The properties with a time that a member states, if it does. */
    Properties withTime(Properties properties, Property property, JsonCursor holder, String member) {
        return AwsTime.withTime(properties, property, holder, member, facts::problem);
    }

    private List<String> tags() {
        return cursor.listElements("Tags").stream()
                .filter(tag -> tag.is(JsonKind.OBJECT))
                .map(tag -> tag.findText("Key").orElse("") + "="
                        + tag.findText("Value").orElse(""))
                .toList();
    }
}
