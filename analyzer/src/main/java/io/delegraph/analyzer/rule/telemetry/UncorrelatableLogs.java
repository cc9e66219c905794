package io.delegraph.analyzer.rule.telemetry;

import io.delegraph.analyzer.chain.ChainMeasurer;
import io.delegraph.analyzer.chain.ChainRule;
import io.delegraph.analyzer.chain.Expansion;
import io.delegraph.analyzer.chain.MeasuredChain;
import io.delegraph.analyzer.chain.MeasuredHop;
import io.delegraph.analyzer.chain.Occurrence;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Recorder;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Severity;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record does not let a call be judged: it lacks the attribute by which the request is limited, or over a week less than
 * nine in ten of a recorder's calls lead back to who asked.
 */
public final class UncorrelatableLogs implements ChainRule {
    private static final double ENOUGH = 0.9;
    private static final Duration LONG = Duration.ofDays(7);

    private static final RuleSpec SPEC = new RuleSpec(
            "TEL-002",
            "Log does not let calls be judged",
            Severity.LOW,
            Profile.ALL,
            Standards.of("CSF-2.0:DE.AE-03", "AI-RMF-1.0:MEASURE 2.8"),
            "Fires when the record of a call lacks the resource or the data attribute by which its request is limited, and "
                    + "when over seven days or more fewer than 90 % of a recorder's calls lead back to who asked. Silent "
                    + "when records are complete, and about recorders of less than a week.",
            "Log the resource, the attributes that requests are limited by, and the ids of the chain.",
            "rule/observed-hop.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Occurrence> judge(MeasuredChain chain, ChainMeasurer measurer) {
        return chain.hops().stream()
                .flatMap(hop -> hop.expansion().stream()
                        .filter(expansion -> !expansion.missing().isEmpty())
                        .map(expansion -> occurrence(hop, expansion, chain)));
    }

    private static Occurrence occurrence(MeasuredHop hop, Expansion expansion, MeasuredChain chain) {
        String missing = String.join(", ", expansion.missing());
        String source = hop.hop().call().key().source().value();
        return Occurrence.at(hop, chain)
                .discriminator(source + "|" + hop.hop().call().deed().action() + "|" + missing)
                .excess(List.of(missing), PrivilegeSet.empty())
                .explanation("What " + source + " records of "
                        + hop.hop().call().deed().action() + " does not say which " + missing + ".")
                .build();
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        Stream<Found> unlinked = estate.observed().recorders().stream()
                .filter(recorder ->
                        recorder.continuity() < ENOUGH && recorder.span().compareTo(LONG) >= 0)
                .map(recorder -> unlinked(recorder, estate));
        return Stream.concat(estate.observed().found(this), unlinked);
    }

    private static Found unlinked(Recorder recorder, Estate estate) {
        return FindingDraft.of(SPEC, estate, recorder.broken())
                .general()
                .discriminator("continuity|" + recorder.source())
                .measure("continuity", Math.round(recorder.continuity() * 1000) / 1000.0)
                .measure("calls", (double) recorder.hops())
                .explanation("Of what " + recorder.source() + " recorded in "
                        + recorder.span().toDays() + " days, " + recorder.linked() + " of " + recorder.hops()
                        + " calls lead back to who asked.")
                .build();
    }
}
