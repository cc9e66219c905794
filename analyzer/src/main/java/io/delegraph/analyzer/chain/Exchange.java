package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * That a token was exchanged for one that allows more (XX of SEMANTICS 4.2).
 *
 * @param excess cells that the new token has and the old one has not; empty where scopes stand for nothing known
 * @param words  scopes that the new token has and the old one has not
 * @param jump   by how many ranks the strongest level rose; absent where scopes stand for nothing known
 */
public record Exchange(Truth truth, ScopedSet excess, List<String> words, OptionalInt jump) {
    public Exchange {
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(excess, "excess");
        Objects.requireNonNull(jump, "jump");
        words = List.copyOf(words);
    }
}
