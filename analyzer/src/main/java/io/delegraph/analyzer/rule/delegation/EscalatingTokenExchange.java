package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.Exchange;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.event.Presented;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.List;
import java.util.stream.Stream;

/**
 * A token exchange escalates (XX). A purpose is never compared with OAuth scopes.
 */
public final class EscalatingTokenExchange implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-003",
            "Token was exchanged for one that allows more",
            Severity.MEDIUM,
            Profile.CORE,
            Standards.of("OWASP-ASI-2026:ASI03", "CSF-2.0:PR.AA-04", "CSF-2.0:PR.AA-05", "AI-RMF-1.0:MANAGE 1.3"),
            "Fires when a token's scopes go past those of the token that it was got with; graver when"
                    + " the strongest access level rises by two ranks or more. CONDITIONAL when only the words "
                    + "of the scopes are known and not what they stand for. Silent about fewer or equal scopes,"
                    + " about scopes of different audiences without a scope mapping, about transaction tokens, "
                    + "whose scope states a purpose, and about tokens that state no scope.",
            "Let the exchange policy issue no scope that the subject token does not have.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int GRAVE_JUMP = 2;

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .flatMap(hop -> hop.exchange().stream()
                        .filter(exchange -> exchange.truth() != Truth.UNKNOWN)
                        .map(exchange -> occurrence(hop, exchange, chain, measurer)));
    }

    private static TokenClaims to(MeasuredHop hop) {
        Presented presented = hop.hop().call().presented();
        return presented.issuedToken().or(presented::token).orElseThrow();
    }

    private static Occurrence occurrence(
            MeasuredHop hop, Exchange exchange, MeasuredChain chain, ChainMeasurer measurer) {
        List<String> gained = exchange.excess().isEmpty() ? exchange.words() : measurer.texts(exchange.excess());
        boolean grave = exchange.jump().orElse(0) >= GRAVE_JUMP;
        Occurrence.Builder occurrence = Occurrence.at(hop, chain)
                .truth(exchange.truth())
                .severity(grave ? Severity.HIGH : Severity.MEDIUM)
                .discriminator(String.join(" ", to(hop).audience()) + (grave ? "|level" : "|breadth"))
                .excess(gained, exchange.excess().cells())
                .measure("weight", measurer.weight(exchange.excess()))
                .explanation(hop.hop().actor().name() + " got a token that allows " + Hops.named(gained)
                        + ", which the token before did not.");
        if (hop.hop().call().presented().issuedToken().isEmpty()) {
            occurrence.whateverBecameOfIt();
        }
        exchange.jump().ifPresent(jump -> occurrence.measure("levelJump", jump));
        return occurrence.build();
    }
}
