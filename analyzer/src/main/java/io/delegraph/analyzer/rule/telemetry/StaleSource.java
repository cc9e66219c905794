package io.delegraph.analyzer.rule.telemetry;

import io.delegraph.analyzer.rule.Estate;
import io.delegraph.analyzer.rule.FindingDraft;
import io.delegraph.analyzer.rule.Found;
import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.rule.Rule;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.analyzer.rule.Standards;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.graph.Severity;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.StoredNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a source is incomplete, or old: what rests on it may no longer hold, and what it left out is not known. */
public final class StaleSource implements Rule {
    private static final Duration OLD = Duration.ofDays(7);

    private static final RuleSpec SPEC = new RuleSpec(
            "TEL-003",
            "Source was not read whole, or not lately",
            Severity.LOW,
            Profile.CORE,
            Standards.of("CSF-2.0:ID.AM-03", "CSF-2.0:ID.IM-03"),
            "Fires, once for each source, when its last reading was partial or failed, or is more than seven days before "
                    + "the scan; findings that rest on its facts are unverified. Silent about sources that were read whole "
                    + "and lately.",
            "Repair the collector's access, or scan the source again.",
            "rule/stale-source.cypher");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Stream<Found> evaluate(Estate estate) {
        return estate.snapshot().coverage().stream().flatMap(coverage -> judge(coverage, estate).stream());
    }

    private static Optional<Found> judge(Coverage coverage, Estate estate) {
        List<StoredNode> stated = estate.snapshot().nodes().stream()
                .filter(stored -> stored.lifecycle().sources().contains(coverage.source()))
                .toList();
        Optional<Instant> last =
                stated.stream().map(stored -> stored.lifecycle().lastSeen()).max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        long days = Duration.between(last.get(), estate.clock()).toDays();
        boolean old = days > OLD.toDays();
        return coverage.completeness() == Completeness.COMPLETE && !old
                ? Optional.empty()
                : Optional.of(finding(coverage, stated, old ? Optional.of(days) : Optional.empty(), estate));
    }

    private static Found finding(Coverage coverage, List<StoredNode> stated, Optional<Long> days, Estate estate) {
        SourceId source = coverage.source();
        long stale = stated.stream()
                .filter(stored -> stored.lifecycle().state() == FactState.STALE)
                .count();
        String why = days.map(each -> " was last read " + each + " days ago.")
                .orElse(" was not read whole: " + coverage.reason() + ".");
        return FindingDraft.of(SPEC, estate, stated.get(0).node())
                .general()
                .discriminator(source.value())
                .measure("staleFacts", (double) stale)
                .explanation(source + why)
                .build();
    }
}
