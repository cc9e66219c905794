package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Token passthrough (PT).
 */
public final class TokenPassthrough implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-008",
            "Token was used past the party it was issued for",
            Severity.HIGH,
            Profile.ALL,
            Standards.of(
                    "OWASP-ASI-2026:ASI03",
                    "OWASP-ASI-2026:ASI07",
                    "OWASP-NHI-2025:NHI4",
                    "CSF-2.0:PR.AA-03",
                    "CSF-2.0:PR.AA-04",
                    "AI-RMF-1.0:MANAGE 3.1"),
            "Fires when an actor presents the very token or key that another actor of the chain "
                    + "presented to it, or a token whose audience is not whom it is presented to. Silent when "
                    + "each hop has a token for its own audience. UNKNOWN when the audience is an address and "
                    + "the callee's is not known.",
            "Exchange the token for one of the next audience, and reject tokens of a foreign one.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return IntStream.range(0, chain.hops().size())
                .mapToObj(i -> judge(chain, i, measurer))
                .flatMap(Optional::stream);
    }

    private static Optional<Occurrence> judge(MeasuredChain chain, int index, ChainMeasurer measurer) {
        MeasuredHop hop = chain.hops().get(index);
        if (index > 0 && isPassed(chain.hops().get(index - 1), hop)) {
            return Optional.of(occurrence(hop, chain, Truth.DEFINITE, "presents what was presented to it"));
        }
        return Audiences.judge(hop, measurer)
                .map(truth -> occurrence(hop, chain, truth, "presents a token that is for another audience"));
    }

    private static boolean isPassed(MeasuredHop before, MeasuredHop hop) {
        boolean other = !before.hop().actor().id().equals(hop.hop().actor().id());
        Optional<String> credential = hop.hop().call().presented().credential();
        Optional<String> token = hop.hop().call().presented().token().flatMap(TokenClaims::id);
        boolean sameKey = credential.isPresent()
                && credential.equals(before.hop().call().presented().credential());
        boolean sameToken = token.isPresent()
                && token.equals(before.hop().call().presented().token().flatMap(TokenClaims::id));
        return other && (sameKey || sameToken);
    }

    private static Occurrence occurrence(MeasuredHop hop, MeasuredChain chain, Truth truth, String what) {
        return Occurrence.at(hop, chain)
                .truth(truth)
                .discriminator(hop.hop().call().deed().tool().orElse(""))
                .excess(List.of(Hops.done(hop)), hop.done().possible().cells())
                .explanation(hop.hop().actor().name() + " " + what + ": " + Hops.done(hop) + ".")
                .build();
    }
}
