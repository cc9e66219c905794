package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something was used outside of its validity.
 */
public final class UseOutsideValidity implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-012",
            "Used outside of its validity",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-NHI-2025:NHI1",
                    "OWASP-NHI-2025:NHI7",
                    "CSF-2.0:PR.AA-01",
                    "CSF-2.0:RS.MI-01",
                    "AI-RMF-1.0:MANAGE 2.4"),
            "Fires when a call succeeded before a credential, a token, a grant of access in time or "
                    + "its request was valid, or after it had ended, by more than five minutes. Silent within "
                    + "that tolerance and about refused calls. UNKNOWN is none: a validity that nobody stated "
                    + "is no limit.",
            "Make expiry and revocation take effect where the credential is accepted.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .flatMap(hop -> Validity.breach(hop, chain, measurer)
                        .map(breach -> Occurrence.at(hop, chain)
                                .discriminator(Hops.credential(hop) + "|" + breach.what())
                                .excess(
                                        List.of(Hops.done(hop)),
                                        hop.done().possible().cells())
                                .measure("minutes", (double) breach.minutes())
                                .explanation(
                                        hop.hop().actor().name() + " did " + Hops.done(hop) + " with " + breach.what()
                                                + ", " + breach.minutes() + " minutes "
                                                + (breach.late() ? "after it had ended." : "before it began."))
                                .build())
                        .stream());
    }
}
