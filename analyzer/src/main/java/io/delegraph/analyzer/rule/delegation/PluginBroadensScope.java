package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.chain.ScopedSet;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A downstream plugin broadens the scope (DB).
 */
public final class PluginBroadensScope implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-009",
            "Callee uses a credential of its own that allows more",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI02",
                    "OWASP-ASI-2026:ASI04",
                    "OWASP-NHI-2025:NHI3",
                    "CSF-2.0:GV.SC-07",
                    "CSF-2.0:PR.AA-05",
                    "AI-RMF-1.0:MAP 4.2"),
            "Fires when a tool server, workload or service that was called within a chain presents a "
                    + "credential of its own whose authority goes past what the call before carried. Silent "
                    + "when it forwards or exchanges the caller's token, and when its own credential allows no "
                    + "more. CONDITIONAL and UNKNOWN as the authority of both is.",
            "Let the callee use a token that is bound to its caller, and list what it may call.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .flatMap(
                        hop -> hop.broadening().truth().map(truth -> occurrence(hop, truth, chain, measurer)).stream());
    }

    private static Occurrence occurrence(MeasuredHop hop, Truth truth, MeasuredChain chain, ChainMeasurer measurer) {
        ScopedSet excess = hop.broadening().at(truth);
        List<String> texts = measurer.texts(excess);
        return Occurrence.at(hop, chain)
                .truth(truth)
                .whateverBecameOfIt()
                .discriminator(Hops.credential(hop))
                .excess(texts, excess.cells())
                .measure("weight", measurer.weight(excess))
                .explanation(hop.hop().actor().name() + " used a credential of its own, which allows "
                        + Hops.named(texts) + " beyond what its caller carried.")
                .build();
    }
}
