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
 * The operation was asked for, the data were not (DO).
 */
public final class DataScopeOverreach implements ChainRule {
    private static final RuleSpec SPEC = new RuleSpec(
            "DEL-004",
            "Data beyond the asked were touched",
            Severity.HIGH,
            Profile.CORE,
            Standards.of(
                    "OWASP-ASI-2026:ASI02",
                    "OWASP-ASI-2026:ASI03",
                    "CSF-2.0:PR.AA-05",
                    "CSF-2.0:PR.DS-10",
                    "AI-RMF-1.0:MAP 3.3"),
            "Fires when a call did what was asked on data that were not: another account, another "
                    + "tenant, no filter at all. Silent when the values are the asked ones, and about "
                    + "attributes that the request does not limit. UNKNOWN when the record does not say which "
                    + "data, or where a value came from.",
            "Bind tenant and account from the request's token at the tool, and enforce them by row " + "policy.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return Expanding.of(Expansion.Kind.DATA, chain, measurer);
    }
}
