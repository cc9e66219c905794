package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.Authenticates;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom AWS said that a key belongs to, when the scanner tried it.
 *
 * @param account number
 * @param user    name of the IAM user, without its path
 * @param arn     of that user
 */
record AwsIdentity(Optional<String> account, Optional<String> user, String arn) {
    private static final Pattern USER = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):user/(?:[^\\s]*/)?([^/\\s]+)");

    static AwsIdentity of(JsonCursor finding) {
        Optional<JsonCursor> extra = finding.find("ExtraData");
        String arn = extra.flatMap(data -> data.findText("arn")).orElse("");
        Matcher matcher = USER.matcher(arn);
        boolean user = matcher.matches();
        Optional<String> account = extra.flatMap(data -> data.findText("account"))
                .filter(text -> text.matches("[0-9]{12}"))
                .or(() -> user ? Optional.of(matcher.group(1)) : Optional.empty());
        return new AwsIdentity(account, user ? Optional.of(matcher.group(2)) : Optional.empty(), arn);
    }

    void state(NodeId key, Sighting sighting, Sightings sightings) {
        if (user.isEmpty() || account.isEmpty()) {
            return;
        }
        Properties properties = Properties.none()
                .with(Property.NATIVE_ID, arn)
                .with(Property.PROVIDER, "aws")
                .with(Property.ACCOUNT_ID, account.get());
        NodeId id = new NodeId("aws:" + account.get() + ":user:" + user.get());
        sightings.node(Node.configured(
                id, NodeKind.USER, user.get(), properties, sighting.cursor().at()));
        sightings.edge(Authenticates.KIND, key, id, sighting);
    }
}
