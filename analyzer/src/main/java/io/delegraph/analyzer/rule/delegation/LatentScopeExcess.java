package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.Exchange;
import io.delegraph.analyzer.chain.Judgement;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hop's credential carries authority that was not asked for (LXc). Nothing need have been done with it.
 */
public final class LatentScopeExcess implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-001",
            "Credential carries more than the request asked for",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI03", "OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05", "AI-RMF-1.0:MAP 3.3"),
            "Fires when what a call's credential lets its presenter do goes past what the task was "
                    + "allowed to do, by a weight of at least 0.3 and at least half of what it carries. One "
                    + "finding for each actor, credential and template. Silent where nobody declared what the "
                    + "task may do, and where an escalating exchange or a plugin's own credential says the same"
                    + " of the hop. CONDITIONAL and UNKNOWN as the credential's authority and the scope are.",
            "Give the task a credential that is limited to its request: a token down-scoped for each " + "task.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .filter(hop -> hop.broadening().truth().isEmpty())
                .flatMap(hop -> judge(hop, chain, measurer).stream());
    }

    private static Optional<Occurrence> judge(MeasuredHop hop, MeasuredChain chain, ChainMeasurer measurer) {
        Optional<Truth> truth = hop.latent().truth();
        ScopedSet excess = hop.latent().surest();
        if (truth.isEmpty() || isToldByExchange(hop, chain, excess)) {
            return Optional.empty();
        }
        double weight = measurer.weight(excess);
        double whole = measurer.weight(hop.carried().at(truth.get()));
        double share = whole == 0 ? 0 : weight / whole;
        return weight < Judgement.HEAVY || share < Judgement.MOSTLY
                ? Optional.empty()
                : Optional.of(occurrence(hop, chain, measurer, excess, truth.get())
                        .measure("excessWeight", rounded(weight))
                        .measure("latentRatio", rounded(share))
                        .build());
    }

    // What an exchange brought is told by it, here and where the new token is presented.
    private static boolean isToldByExchange(MeasuredHop hop, MeasuredChain chain, ScopedSet excess) {
        ScopedSet brought = chain.hops().stream()
                .limit(hop.hop().index() + 1L)
                .flatMap(each -> each.exchange().stream())
                .map(Exchange::excess)
                .reduce(ScopedSet.empty(), ScopedSet::union);
        return excess.minus(brought).isEmpty();
    }

    private static Occurrence.Builder occurrence(
            MeasuredHop hop, MeasuredChain chain, ChainMeasurer measurer, ScopedSet excess, Truth truth) {
        List<String> texts = measurer.texts(excess);
        String credential = hop.hop()
                .credential()
                .map(node -> node.name())
                .orElse("what " + hop.hop().actor().name() + " presents");
        return Occurrence.at(hop, chain)
                .truth(hop.judged(truth))
                .confidence(hop.asked().confidence())
                .whateverBecameOfIt()
                .discriminator(Hops.credential(hop) + "|" + Hops.template(chain))
                .excess(texts, excess.cells())
                .explanation(hop.hop().actor().name() + " presented " + credential + ", which lets it "
                        + Hops.named(texts) + " beyond what was asked.");
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
