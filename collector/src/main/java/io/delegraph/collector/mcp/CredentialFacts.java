package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.secret.AwsKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import io.delegraph.cypher.graph.edge.Uses;
import java.util.Optional;

/**
 * States which credentials a tool uses, and where those that stand in the document lie.
 *
 * @param tool  that uses them
 * @param agent that asks a person for inputs
 */
record CredentialFacts(McpFacts facts, NodeId tool, NodeId agent, String project) {
    void state(FoundSlot slot) {
        if (slot.content() instanceof Slot.Literal literal) {
            literal(slot, literal.secret());
        } else if (slot.content() instanceof Slot.Reference reference) {
            Node credential = new References(facts, agent, project)
                    .credential(reference, slot.at().at());
            facts.node(credential);
            uses(slot, credential.id(), reference.content().name());
        } else if (slot.content() instanceof Slot.Placeholder) {
            facts.problem(McpProblem.PLACEHOLDER.at(slot.at().at()));
        }
    }

    private void literal(FoundSlot slot, Secret secret) {
        SourceLocation at = slot.at().at();
        NodeId place = new NodeId(tool + "/slot/" + slot.name());
        Fingerprinter fingerprinter = facts.context().fingerprinter();
        Node credential = slot.keyId()
                .map(id -> AwsKey.credential(id, Optional.of(secret), fingerprinter, place, at))
                .orElseGet(() -> secret.credential(fingerprinter, NodeKind.API_KEY, place, at));
        facts.node(credential);
        uses(slot, credential.id(), "LITERAL");
        NodeId file = facts.folder().part("file/" + facts.folder().within());
        Properties path = Properties.none().with(Property.PATH, facts.folder().within());
        facts.node(Node.configured(file, NodeKind.CONFIG, facts.folder().within(), path, at));
        facts.edge(Edge.configured(ContainsSecret.KIND, file, credential.id(), at));
        facts.edge(Edge.configured(Holds.KIND, facts.user(at), credential.id(), at));
    }

    private void uses(FoundSlot slot, NodeId credential, String content) {
        Properties properties = Properties.none()
                .with(Property.SLOT, slot.name())
                .with(Property.SLOT_CONTENT, content)
                .with(Property.DISCRIMINATOR, slot.name());
        facts.edge(Edge.configured(Uses.KIND, tool, credential, slot.at().at()).withProperties(properties));
    }
}
