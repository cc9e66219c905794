package io.delegraph.collector.transcript;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.event.Strand;
import java.util.Optional;

/**
 * Who speaks in a conversation, and what it is called.
 *
 * @param source who recorded it
 * @param chain  what its observations have in common
 * @param agent  whose calls these are, unless a turn names another
 * @param person who asks, unless a turn names another
 */
record Identity(SourceId source, Strand chain, String agent, Optional<String> person) {
    /** The identity that a run states; one without an id is known by its place in the document. */
    static Identity of(Run run, SourceId source, String sourceName, String document) {
        String chain = run.findId()
                .orElseGet(() -> "run:"
                        + StableHash.of(
                                source.value(),
                                document,
                                Integer.toString(run.index()),
                                run.list().pointer()));
        return new Identity(
                source, Strand.chain(chain), run.findAgent().orElse("assistant of " + sourceName), run.findPerson());
    }
}
