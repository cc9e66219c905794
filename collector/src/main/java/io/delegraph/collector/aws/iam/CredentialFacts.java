package io.delegraph.collector.aws.iam;

import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.PropertyValue.Flag;
import io.delegraph.cypher.graph.edge.Authenticates;
import io.delegraph.cypher.graph.edge.Holds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** States what a row of a credential report says of a user and of the access keys, whose ids it does not tell. */
record CredentialFacts(CredentialRow row, IamFacts facts, String account) {
    void state() {
        String name = row.find("user").orElseThrow();
        NodeId user = IamIds.entity(account, "user", name);
        Properties properties = IamFacts.provided()
                .with(Property.NATIVE_ID, row.find("arn").orElseThrow())
                .with(Property.ACCOUNT_ID, account);
        properties = row.withTime(properties, Property.CREATED_AT, "user_creation_time");
        properties = row.withTime(properties, Property.LAST_USED_AT, "password_last_used");
        properties = row.withFlag(properties, Property.MFA, "mfa_active");
        properties = row.withFlag(properties, Property.PASSWORD_ENABLED, "password_enabled");
        facts.node(user, NodeKind.USER, name, properties, row.at());
        Set<NodeId> keys = new HashSet<>();
        key(user, name, "access_key_1", keys);
        key(user, name, "access_key_2", keys);
    }

    private void key(NodeId user, String name, String slot, Set<NodeId> keys) {
        Optional<Boolean> active = row.findFlag(slot + "_active");
        Optional<Instant> made = row.findTime(slot + "_last_rotated");
        if (made.isEmpty() && !active.orElse(false)) {
            return;
        }
        String instant = made.map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse(slot);
        NodeId key = new NodeId(user + "/access-key@" + instant);
        if (!keys.add(key)) {
            key = new NodeId(key + "/2");
        }
        Properties properties = IamFacts.provided().with(Property.ACCOUNT_ID, account);
        if (active.isPresent()) {
            properties = properties.flagged(Property.ENABLED, new Flag(active.get()));
        }
        if (made.isPresent()) {
            properties = properties.with(Property.CREATED_AT, made.get()).with(Property.LAST_ROTATED_AT, made.get());
        }
        properties = row.withTime(properties, Property.LAST_USED_AT, slot + "_last_used_date");
        facts.node(key, NodeKind.API_KEY, "access key of " + name, properties, row.at());
        facts.edge(Holds.KIND, user, key, row.at());
        facts.edge(Authenticates.KIND, key, user, row.at());
    }
}
