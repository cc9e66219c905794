package io.delegraph.analyzer.rule.delegation;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.Expansion;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import java.util.stream.Stream;

/**
 * Something was done, or tried, that was not asked for (RX). Data beyond the asked is another rule's.
 */
public final class RealisedScopeExpansion implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-002",
            "Action went past what was asked",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI02",
                    "OWASP-ASI-2026:ASI03",
                    "CSF-2.0:PR.AA-05",
                    "CSF-2.0:DE.CM-09",
                    "AI-RMF-1.0:MEASURE 2.4"),
            "Fires when a call did what the task's declared scope does not name. Attempts that were "
                    + "refused are findings of their own, one step less grave. Silent inside the scope, and "
                    + "where nothing says what was asked. CONDITIONAL when only what surrounds the request "
                    + "speaks against it (its token's scopes, the agent's registration, the requester's own "
                    + "rights, the agent's other runs) or when nothing links the call to the request; UNKNOWN "
                    + "when the record does not say on what.",
            "Check calls against the task's scope at the tool gateway, and refuse what it does not " + "name.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return Expanding.of(Expansion.Kind.OPERATION, chain, measurer);
    }
}
