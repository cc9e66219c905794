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
import io.delegraph.cypher.graph.event.Outcome;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A policy decision was made and not kept, or not made.
 */
public final class ExecutedAgainstDecision implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-014",
            "Executed against or without a policy decision",
            Severity.HIGH,
            Profile.ALL,
            Standards.of("OWASP-ASI-2026:ASI02", "OWASP-ASI-2026:ASI10", "CSF-2.0:PR.AA-05", "CSF-2.0:DE.CM-09"),
            "Fires when a call succeeded although the policy decision that its record names is a "
                    + "denial. CONDITIONAL when other calls of the same tool in the chain have a decision and "
                    + "this one has none. Silent when it was permitted, refused, or when no call of the tool "
                    + "has a decision. UNKNOWN when a decision is named by a word that says neither.",
            "Enforce the decision where the call is executed, and refuse calls without one.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final Set<String> DENIALS =
            Set.of("deny", "denied", "false", "block", "blocked", "refuse", "refused");
    private static final Set<String> PERMITS = Set.of("permit", "permitted", "allow", "allowed", "true", "ok");

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        Set<String> decided = chain.hops().stream()
                .map(hop -> hop.hop().call())
                .filter(call -> call.decision().isPresent())
                .flatMap(call -> call.deed().tool().stream())
                .collect(Collectors.toSet());
        return chain.hops().stream()
                .filter(hop -> hop.hop().call().deed().outcome() == Outcome.OK)
                .flatMap(hop -> judge(hop, chain, decided).stream());
    }

    private static Optional<Occurrence> judge(MeasuredHop hop, MeasuredChain chain, Set<String> decided) {
        Optional<String> decision = hop.hop().call().decision().map(text -> text.toLowerCase(Locale.ROOT));
        if (decision.isEmpty()) {
            return hop.hop()
                    .call()
                    .deed()
                    .tool()
                    .filter(decided::contains)
                    .map(tool -> occurrence(hop, chain, Truth.CONDITIONAL, "without the decision that others had"));
        }
        Set<String> words = Arrays.stream(decision.get().split("[^a-z]+", -1)).collect(Collectors.toSet());
        if (!Collections.disjoint(words, DENIALS)) {
            return Optional.of(occurrence(hop, chain, Truth.DEFINITE, "although it was denied"));
        }
        boolean reference = !decision.get().matches("[a-z_ -]+");
        return reference || !Collections.disjoint(words, PERMITS)
                ? Optional.empty()
                : Optional.of(
                        occurrence(hop, chain, Truth.UNKNOWN, "by a decision of which it is not known what it says"));
    }

    private static Occurrence occurrence(MeasuredHop hop, MeasuredChain chain, Truth truth, String how) {
        return Occurrence.at(hop, chain)
                .truth(truth)
                .discriminator(hop.hop().call().deed().action())
                .excess(List.of(Hops.done(hop)), hop.done().possible().cells())
                .explanation(hop.hop().actor().name() + " did " + Hops.done(hop) + " " + how + ".")
                .build();
    }
}
