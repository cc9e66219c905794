package io.delegraph.analyzer.whatif;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.Lifecycle;
import io.delegraph.cypher.store.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What principals gained lately by facts that their sources did not state from the beginning (ΔE of SEMANTICS 4.2).
 *
 * <p>Lately is {@link #WINDOW}: a gain that nobody approves in that time is no longer news, and other rules tell of what it
 * gives. A first scan has no drift.
 */
public final class Drift {
    /** How long a new fact counts as a change. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private Drift() {}

    /**
     * Gains of principals that were there before, by principal. Analyses the facts without the new ones, only if there are
     * new ones.
     */
    public static List<PrincipalChange> gains(Snapshot now, AnalysisSettings settings, Supplier<Analysis> analysis) {
        List<String> added = added(now, settings.clock());
        if (added.isEmpty()) {
            return List.of();
        }
        Snapshot before = SnapshotEdit.without(now, added);
        List<Permission> asked = Stream.concat(settings.asked().stream(), CommonTerms.of(before, now).stream())
                .toList();
        Set<String> known = before.nodes().stream()
                .map(stored -> stored.node().id().value())
                .collect(Collectors.toSet());
        return Analysis.of(before, settings.withAsked(asked))
                .compareTo(analysis.get())
                .principals(Closure.USE, Set.of(), List.of(), added)
                .stream()
                .filter(change -> known.contains(change.principal().value()))
                .filter(change -> change.changes().stream().anyMatch(PrivilegeChange::isGain))
                .toList();
    }

    private static List<String> added(Snapshot now, Instant clock) {
        Map<SourceId, Instant> begun = new HashMap<>();
        Stream.concat(
                        now.nodes().stream().map(stored -> stored.lifecycle()),
                        now.edges().stream().map(stored -> stored.lifecycle()))
                .forEach(life -> life.sources()
                        .forEach(source -> begun.merge(
                                source, life.firstSeen(), (one, other) -> one.isBefore(other) ? one : other)));
        Stream<String> nodes = now.nodes().stream()
                .filter(stored -> isNew(stored.lifecycle(), begun, clock))
                .map(stored -> stored.node().id().value());
        Stream<String> edges = now.edges().stream()
                .filter(stored -> isNew(stored.lifecycle(), begun, clock))
                .map(stored -> stored.edge().id().value());
        return Stream.concat(nodes, edges).sorted().toList();
    }

    private static boolean isNew(Lifecycle life, Map<SourceId, Instant> begun, Instant clock) {
        return life.firstSeen().isAfter(clock.minus(WINDOW))
                && life.sources().stream()
                        .allMatch(source ->
                                begun.getOrDefault(source, life.firstSeen()).isBefore(life.firstSeen()));
    }
}
