package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.chain.ScopedSet;
import io.delegraph.analyzer.chain.Tier;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scope is undeclared, or over-asked. A token without a scope is neither empty nor unlimited.
 */
public final class UndeclaredScope implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-010",
            "Nobody said what the task may do, or it was said too widely",
            Severity.LOW,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI03", "CSF-2.0:GV.PO-01", "CSF-2.0:PR.AA-05", "AI-RMF-1.0:MAP 1.1"),
            "Fires for an agent whose chains have no declared scope of any kind, whose exchanged tokens state no scope, or "
                    + "whose requests allow more than the requester has; the last is graver. One finding for each agent and "
                    + "sort, but the first is said once for each recorder. Silent when a request, an approved template, a "
                    + "token or a registration says what the task may do. Never UNKNOWN: that nothing was said is known.",
            "Declare the task's scope with the request: authorization details, a transaction token, "
                    + "or an approved template.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return Stream.of(undeclared(chain), withoutScope(chain), overAsked(chain, measurer))
                .flatMap(Optional::stream);
    }

    private static Optional<Occurrence> undeclared(MeasuredChain chain) {
        return chain.hops().stream()
                .filter(hop -> hop.asked().tier() == Tier.T5)
                .filter(hop -> hop.hop().actor().kind() == NodeKind.AGENT)
                .findFirst()
                .map(hop -> Occurrence.at(hop, chain)
                        .whateverBecameOfIt()
                        .general()
                        .discriminator("undeclared|" + hop.hop().call().key().source())
                        .explanation(hop.hop().actor().name()
                                + " acts on requests of which nothing says what they allow; so may other agents that "
                                + hop.hop().call().key().source() + " recorded. `delegraph chains` lists them.")
                        .build());
    }

    private static Optional<Occurrence> withoutScope(MeasuredChain chain) {
        return chain.hops().stream()
                .filter(hop -> hop.exchange()
                        .filter(exchange -> exchange.truth() == Truth.UNKNOWN)
                        .isPresent())
                .findFirst()
                .map(hop -> Occurrence.at(hop, chain)
                        .whateverBecameOfIt()
                        .discriminator("no scope")
                        .explanation(hop.hop().actor().name()
                                + " exchanges tokens of which one states no scope: what it allows is not known.")
                        .build());
    }

    private static Optional<Occurrence> overAsked(MeasuredChain chain, ChainMeasurer measurer) {
        ScopedSet beyond = measurer.overAsked(chain);
        if (beyond.isEmpty() || chain.hops().isEmpty()) {
            return Optional.empty();
        }
        MeasuredHop hop = chain.hops().get(0);
        List<String> texts = measurer.texts(beyond);
        return Optional.of(Occurrence.at(hop, chain)
                .severity(Severity.MEDIUM)
                .whateverBecameOfIt()
                .discriminator("over-asked")
                .confidence(chain.asked().confidence())
                .excess(texts, beyond.cells())
                .explanation("The request to " + hop.hop().actor().name() + " allows " + Hops.named(texts)
                        + ", which who asked has no right to.")
                .build());
    }
}
