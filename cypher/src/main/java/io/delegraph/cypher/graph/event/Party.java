package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.WellFormed;
import java.util.Objects;

/**
 * Somebody or something in an observation, as its source names it.
 *
 * @param name stable id, native id or plain name
 * @param kind what to take it for when nothing in the graph has that name
 */
public record Party(String name, NodeKind kind) implements Comparable<Party> {
    public Party {
        name = WellFormed.text(Objects.requireNonNull(name, "name"));
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A party needs a name");
        }
    }

    public static Party agent(String name) {
        return new Party(name, NodeKind.AGENT);
    }

    public static Party human(String name) {
        return new Party(name, NodeKind.HUMAN);
    }

    @Override
    public int compareTo(Party other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
