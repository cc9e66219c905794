package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Attribution is lost on the way (AL).
 */
public final class AttributionLost implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-005",
            "Record does not lead back to who asked",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-ASI-2026:ASI07",
                    "CSF-2.0:PR.AA-04",
                    "CSF-2.0:DE.AE-03",
                    "CSF-2.0:PR.PS-04",
                    "AI-RMF-1.0:MEASURE 2.8"),
            "Fires when a call that writes, or touches confidential data, is logged under an identity"
                    + " that is neither who asked nor who acted, without a claim of the chain; when a token was"
                    + " exchanged for one that names the subject only; when nothing links an agent's call to a "
                    + "request. Silent when an actor claim, a source identity or a transaction leads back. "
                    + "UNKNOWN when the record does not say what was touched.",
            "Propagate the actor claim, the source identity or the transaction token to every hop.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .filter(hop -> hop.loss().isPresent() && measurer.matters(hop))
                .map(hop -> Occurrence.at(hop, chain)
                        .truth(hop.done().definite().isEmpty() ? Truth.UNKNOWN : Truth.DEFINITE)
                        .discriminator(hop.loss().get().name() + "|" + Hops.logged(hop))
                        .excess(List.of(Hops.done(hop)), hop.done().possible().cells())
                        .explanation(hop.hop().actor().name() + " called " + Hops.done(hop) + ", but "
                                + hop.loss().get().words() + Hops.loggedAs(hop) + ".")
                        .build());
    }
}
