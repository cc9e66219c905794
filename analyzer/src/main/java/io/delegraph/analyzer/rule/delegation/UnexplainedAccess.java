package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unexplained access (UA). Unknown is said once for each recorder: what nobody collected explains nothing.
 */
public final class UnexplainedAccess implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-006",
            "No collected policy explains what was done",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-ASI-2026:ASI10",
                    "OWASP-NHI-2025:NHI5",
                    "CSF-2.0:DE.AE-02",
                    "CSF-2.0:ID.AM-03",
                    "AI-RMF-1.0:MEASURE 2.4"),
            "Fires when a call succeeded that its identity has no right to, although everything about"
                    + " the identity was collected. UNKNOWN, once for each recorder, when its policies were not"
                    + " collected whole, or something on its way has a validity of its own. Silent about "
                    + "refused calls, about operations that need no permission, and where a use outside its "
                    + "validity or the way through an approval gate explains it.",
            "Find the path that policy does not show, or the misuse; collect the identity's policies " + "whole.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .filter(hop -> Validity.breach(hop, chain, measurer).isEmpty())
                .filter(hop -> measurer.gate(hop).isEmpty())
                .flatMap(hop -> switch (hop.explanation()) {
                    case NO -> Stream.of(unexplained(hop, chain, Truth.DEFINITE));
                    case NOT_AT_THIS_TIME -> Stream.of(unexplained(hop, chain, Truth.UNKNOWN));
                    case UNKNOWN -> isOnRecord(hop) ? Stream.of(unknown(hop, chain)) : Stream.<Occurrence>empty();
                    case YES, FOR_ANOTHER_SUBJECT, NOT_ASKED -> Stream.<Occurrence>empty();
                });
    }

    // With what an agent's tool authenticated is mostly not in the agent's own trace.
    private static boolean isOnRecord(MeasuredHop hop) {
        return hop.hop().call().presented().credential().isPresent()
                || hop.hop().logged().isPresent();
    }

    private static Occurrence unexplained(MeasuredHop hop, MeasuredChain chain, Truth truth) {
        String who = Hops.identity(hop);
        return Occurrence.at(hop, chain)
                .truth(truth)
                .discriminator(hop.hop().call().deed().action())
                .excess(List.of(Hops.done(hop)), hop.done().possible().cells())
                .explanation(who + " did " + Hops.done(hop) + ", and nothing that was collected lets it.")
                .build();
    }

    private static Occurrence unknown(MeasuredHop hop, MeasuredChain chain) {
        String source = hop.hop().call().key().source().value();
        return Occurrence.at(hop, chain)
                .accusing(Hops.recorded(hop))
                .truth(Truth.UNKNOWN)
                .discriminator(source)
                .general()
                .excess(List.of(Hops.done(hop)), PrivilegeSet.empty())
                .explanation("Whether policy explains what " + source + " recorded is not known: the policies of "
                        + Hops.identity(hop) + ", and of others perhaps, were not collected whole.")
                .build();
    }
}
