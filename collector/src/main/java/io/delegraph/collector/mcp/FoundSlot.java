package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.secret.Slot;
import java.util.Optional;

/**
 * A place from which a server takes a credential.
 *
 * @param name    as {@link io.delegraph.cypher.graph.Property#SLOT}
 * @param content what stands there
 * @param keyId   id of the AWS access key whose secret the content is
 * @param at      the value
 */
record FoundSlot(String name, Slot content, Optional<String> keyId, JsonCursor at) {
    static FoundSlot of(String name, Slot content, JsonCursor at) {
        return new FoundSlot(name, content, Optional.empty(), at);
    }

    /** Name of the environment variable that the value is taken from. */
    Optional<String> findVariable() {
        return content instanceof Slot.Reference reference && reference.content() == Slot.Content.ENVIRONMENT
                ? Optional.of(reference.name())
                : Optional.empty();
    }
}
