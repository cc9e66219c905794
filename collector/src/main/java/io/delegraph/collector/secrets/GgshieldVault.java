package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret manager that keeps the same secret.
 *
 * @param type of manager, as a word
 * @param name of the manager
 * @param path of the secret in it
 */
record GgshieldVault(String type, String name, String path) {
    static Optional<GgshieldVault> find(JsonCursor incident) {
        Optional<String> path = incident.findFlag("secret_vaulted").orElse(false)
                ? incident.findText("vault_path").map(Address::bare).filter(text -> !text.isBlank())
                : Optional.empty();
        return path.map(found -> new GgshieldVault(
                word(incident.findText("vault_type").orElse("")),
                Address.bare(incident.findText("vault_name").orElse("")),
                found));
    }

    private static String word(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("hashicorp") || lower.isBlank()
                ? "vault"
                : lower.strip().replaceAll("[^a-z0-9]+", "-");
    }

    /** As a configuration would refer to it, such as {@code vault:secret/data/orders}. */
    String reference() {
        return type + ":" + path;
    }

    void state(NodeId credential, Sighting sighting, Sightings sightings) {
        String title = name.isBlank() ? type : name;
        NodeId id = new NodeId(sightings.sourceName() + "/manager/" + type + "/" + title);
        sightings.node(Node.configured(
                id,
                NodeKind.SECRET_STORE,
                title,
                Properties.none().with(Property.PROVIDER, type),
                sighting.cursor().at()));
        sightings.edge(ContainsSecret.KIND, id, credential, sighting);
    }
}
