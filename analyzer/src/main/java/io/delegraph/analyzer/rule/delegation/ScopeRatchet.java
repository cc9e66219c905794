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
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Scope ratchet: clients should ask for the union of the scopes they had and those they were challenged for (MCP
 * authorization), so that scopes grow by design.
 */
public final class ScopeRatchet implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-013",
            "Scopes of a conversation's tokens only ever grow",
            Severity.MEDIUM,
            Profile.ALL,
            Standards.of("OWASP-ASI-2026:ASI03", "OWASP-NHI-2025:NHI5", "CSF-2.0:PR.AA-05"),
            "Fires when the tokens that an actor presents to one audience in a chain gain scopes at "
                    + "least twice and never lose one. CONDITIONAL when they gained once, and then never lost "
                    + "it over three more tokens. Silent when a later token has fewer. UNKNOWN when one of the "
                    + "tokens between states no scope.",
            "Ask for the scopes of the step at hand only, and let elevated tokens end with it.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int OFTEN = 2;
    private static final int LONG = 3;

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        Map<String, List<MeasuredHop>> byHolder = new TreeMap<>();
        chain.hops()
                .forEach(hop -> hop.hop()
                        .call()
                        .presented()
                        .token()
                        .filter(token -> !token.isTransaction())
                        .ifPresent(token -> byHolder.computeIfAbsent(
                                        hop.hop().actor().id() + "|" + String.join(" ", token.audience()),
                                        first -> new ArrayList<>())
                                .add(hop)));
        return byHolder.values().stream().flatMap(hops -> judge(hops, chain).stream());
    }

    private static Optional<Occurrence> judge(List<MeasuredHop> hops, MeasuredChain chain) {
        Set<String> held = new TreeSet<>();
        Set<String> first = new TreeSet<>();
        int gains = 0;
        int since = 0;
        boolean unstated = false;
        Optional<TokenClaims> before = Optional.empty();
        for (MeasuredHop hop : hops) {
            Optional<TokenClaims> token = hop.hop().call().presented().token();
            if (token.equals(before)) {
                continue;
            }
            before = token;
            Optional<List<String>> scope = token.flatMap(TokenClaims::scope);
            if (scope.isEmpty()) {
                unstated = true;
                continue;
            }
            if (!scope.get().containsAll(held)) {
                return Optional.empty();
            }
            boolean gained = !held.isEmpty() && scope.get().size() > held.size();
            gains += gained ? 1 : 0;
            since = gained ? 0 : since + 1;
            if (held.isEmpty()) {
                first.addAll(scope.get());
            }
            held.addAll(scope.get());
        }
        boolean often = gains >= OFTEN;
        if (!often && (gains == 0 || since < LONG)) {
            return Optional.empty();
        }
        held.removeAll(first);
        Truth truth = unstated ? Truth.UNKNOWN : often ? Truth.DEFINITE : Truth.CONDITIONAL;
        return Optional.of(occurrence(hops.get(hops.size() - 1), List.copyOf(held), gains, truth, chain));
    }

    private static Occurrence occurrence(
            MeasuredHop last, List<String> gained, int gains, Truth truth, MeasuredChain chain) {
        return Occurrence.at(last, chain)
                .truth(truth)
                .whateverBecameOfIt()
                .discriminator(String.join(
                        " ", last.hop().call().presented().token().orElseThrow().audience()))
                .excess(gained, PrivilegeSet.empty())
                .measure("gains", gains)
                .explanation(last.hop().actor().name() + "'s tokens gained " + Hops.named(gained)
                        + " over the conversation and never lost a scope.")
                .build();
    }
}
