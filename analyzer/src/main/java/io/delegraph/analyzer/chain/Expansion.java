package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Objects;

/**
 * That a call went past what was asked (RX and DO of SEMANTICS 4.2).
 *
 * @param kind       whether the operation or only the data was not asked for
 * @param truth      how sure it is that what was done is no part of the scope, whatever the scope rests on
 * @param confidence in the scope that it is judged against, in [0,1]
 * @param excess     what was done beyond it
 * @param because    for people: what speaks against it
 * @param missing    data attributes that the record would have to have for a sure answer
 */
public record Expansion(
        Kind kind, Truth truth, double confidence, ScopedSet excess, String because, List<String> missing) {
    /** What was not asked for. */
    public enum Kind {
        /** The operation on the resource. */
        OPERATION,
        /** The data: the operation on the resource was asked for. */
        DATA
    }

    public Expansion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(truth, "truth");
        Objects.requireNonNull(excess, "excess");
        Objects.requireNonNull(because, "because");
        missing = List.copyOf(missing);
    }

    /** How sure the judgement is, with the scope's confidence and the hop's link (SEMANTICS 4.3). */
    public Truth judged(Link link) {
        if (truth == Truth.DEFINITE && confidence >= Judgement.SURE && link.isSure()) {
            return Truth.DEFINITE;
        }
        return truth != Truth.UNKNOWN && confidence >= Judgement.LIKELY ? Truth.CONDITIONAL : Truth.UNKNOWN;
    }
}
