package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.secret.AwsKey;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Optional;

/** States an access key of which the id and the secret stand beside each other. */
record AwsStaticKey(Optional<IniEntry> id, Optional<IniEntry> secret, UserFacts facts, Slots slots) {
    AwsStaticKey(IniSection section, UserFacts facts) {
        this(section.find("aws_access_key_id"), section.find("aws_secret_access_key"), facts, new Slots(facts));
    }

    /** The id of the key's node, if there is a whole key. */
    Optional<NodeId> state() {
        if (id.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        if (secret.isEmpty()) {
            IniEntry entry = id.orElseThrow();
            facts.problem(
                    WorkstationProblem.INCOMPLETE_KEY, at(entry), "secret", "Nothing is stated: an id opens nothing.");
            return Optional.empty();
        }
        Slot slot = SlotReader.read(secret.get().value());
        if (slot instanceof Slot.Literal literal) {
            return Optional.of(key(literal.secret()));
        }
        // The tools of AWS expand nothing: a reference is a template that was not filled in.
        slots.missing(slot, at(secret.get()));
        return Optional.empty();
    }

    private NodeId key(Secret value) {
        SourceLocation at = at(secret.orElseThrow());
        Optional<String> keyId = id.map(IniEntry::value).filter(AwsKey::isKeyId);
        if (keyId.isEmpty()) {
            facts.problem(
                    WorkstationProblem.INCOMPLETE_KEY, at, "id of AWS", "The secret is named by its fingerprint.");
            return slots.literal(value, NodeKind.API_KEY, Optional.empty(), at);
        }
        NodeId place = facts.place(at);
        Node node = AwsKey.credential(keyId.get(), Optional.of(value), facts.fingerprinter(), place, at);
        return slots.contained(node, Optional.empty());
    }

    private SourceLocation at(IniEntry entry) {
        return facts.at(entry.pointer(), entry.line());
    }
}
