package io.delegraph.api.source;

import io.delegraph.cypher.graph.SourceId;
import java.util.List;
import java.util.Objects;

/**
 * A source as the state has it.
 *
 * @param stated  sources of facts that the last complete reading stated something for
 * @param watched what of its changes was noticed, if it is watched
 */
public record RegisteredSource(Source source, SourceState state, List<SourceId> stated, Sighting watched) {
    public RegisteredSource {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(state, "state");
        stated = List.copyOf(stated);
        Objects.requireNonNull(watched, "watched");
    }
}
