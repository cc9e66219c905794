package io.delegraph.analyzer.chain;

import io.delegraph.cypher.graph.Truth;
import java.util.Objects;
import java.util.Optional;

/**
 * A hop with the four values that are kept apart, and where they part (SEMANTICS 4.1, 4.2).
 *
 * @param asked       S0 as it stood when the call was made
 * @param envelope    P: what should still be allowed; only ever shrinks
 * @param carried     C: authority of what it was authenticated with
 * @param could       E: what the actor could do for this subject
 * @param done        α: what was done or tried
 * @param latent      C \ P of the hop before
 * @param expansion   what was done past S0
 * @param exchange    where its token allows more than the one before
 * @param broadening  C past that of the hop before, where the credential is the callee's own
 * @param loss        why its record does not lead back
 * @param explanation whether policy explains it
 */
public record MeasuredHop(
        Hop hop,
        TaskScope asked,
        ScopedBounds envelope,
        ScopedBounds carried,
        ScopedBounds could,
        ScopedBounds done,
        ScopedBounds latent,
        Optional<Expansion> expansion,
        Optional<Exchange> exchange,
        ScopedBounds broadening,
        Optional<AttributionLoss> loss,
        Explained explanation) {
    public MeasuredHop {
        Objects.requireNonNull(hop, "hop");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(expansion, "expansion");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(loss, "loss");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** How sure a judgement of this truth is, given the scope that it is made against and the hop's link. */
    public Truth judged(Truth truth) {
        boolean sure = asked.confidence() >= Judgement.SURE && hop.link().isSure();
        return sure || truth != Truth.DEFINITE ? truth : Truth.CONDITIONAL;
    }

    /** Whether it was refused. */
    public boolean isAttempt() {
        return hop.call().deed().outcome().isAttempt();
    }
}
