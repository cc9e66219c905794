package io.delegraph.collector.workstation;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** States what stands where a secret is expected. */
final class Slots {
    private final UserFacts facts;
    private final References references;
    private final Map<NodeId, TreeSet<String>> audiences = new HashMap<>();

    Slots(UserFacts facts) {
        this.facts = facts;
        this.references = new References(facts);
    }

    /**
     * States the credential that the text is. Most tools expand nothing: to them a reference is a template that nobody
     * filled in.
     *
     * @param otherwise kind of credential when its form does not tell
     * @param audience  where it is accepted
     * @return its id, if there is one
     */
    Optional<NodeId> state(String written, NodeKind otherwise, Optional<String> audience, SourceLocation at) {
        Slot slot = SlotReader.read(written);
        if (slot instanceof Slot.Literal literal) {
            return Optional.of(literal(literal.secret(), otherwise, audience, at));
        }
        missing(slot, at);
        return Optional.empty();
    }

    /** States the credential that the text is, or that a variable of the environment holds. */
    void expanded(String written, NodeKind otherwise, Optional<String> audience, SourceLocation at) {
        if (SlotReader.read(written) instanceof Slot.Reference reference
                && reference.content() == Slot.Content.ENVIRONMENT) {
            references.environment(reference.name(), audience, at);
        } else {
            state(written, otherwise, audience, at);
        }
    }

    /** States the secret in the member of this name; whether the member is a text. */
    boolean member(JsonCursor holder, String name, NodeKind otherwise, Optional<String> audience) {
        Optional<JsonCursor> member = holder.find(name).filter(value -> value.is(JsonKind.TEXT));
        member.ifPresent(value -> state(value.scalar(), otherwise, audience, value.at()));
        return member.isPresent();
    }

    /** Says that no value stands there. */
    void missing(Slot slot, SourceLocation at) {
        boolean empty = slot instanceof Slot.Empty;
        facts.problem(empty ? WorkstationProblem.EMPTY : WorkstationProblem.PLACEHOLDER, at);
    }

    /** States a secret that stands in the document. */
    NodeId literal(Secret secret, NodeKind otherwise, Optional<String> audience, SourceLocation at) {
        return contained(secret.credential(facts.fingerprinter(), otherwise, facts.place(at), at), audience);
    }

    /** States a credential that stands in the document. */
    NodeId contained(Node credential, Optional<String> audience) {
        Node accepted = accepted(credential, audience);
        facts.holds(accepted);
        facts.contains(accepted.id(), accepted.at());
        return accepted.id();
    }

    // Of one document's two places, the later says both.
    private Node accepted(Node credential, Optional<String> audience) {
        TreeSet<String> known = audiences.computeIfAbsent(credential.id(), id -> new TreeSet<>());
        audience.ifPresent(known::add);
        return known.isEmpty()
                ? credential
                : Node.configured(
                        credential.id(),
                        credential.kind(),
                        credential.name(),
                        credential.properties().with(Property.AUDIENCE, List.copyOf(known)),
                        credential.at());
    }
}
