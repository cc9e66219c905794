package io.delegraph.api.listing;

import io.delegraph.analyzer.report.Cause;
import io.delegraph.analyzer.report.CauseFinder;
import io.delegraph.api.access.Caller;
import io.delegraph.api.zone.Redaction;
import io.delegraph.api.zone.Sight;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.store.Derivation;
import io.delegraph.cypher.store.Epoch;
import io.delegraph.cypher.store.Snapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one epoch holds, as far as somebody may see it. Immutable but for views that it keeps; memory: the facts and
 * conclusions of the epoch.
 */
public final class Published {
    private static final int VIEWS = 8;

    private final Optional<Epoch> epoch;
    private final List<Finding> findings;
    private final List<Cause> causes;
    private final Snapshot snapshot;
    private final Derivation derivation;
    private final CoverageDigest coverage;
    private final Sight sight;
    private final @Nullable Published root;
    private @Nullable Neighbourhood neighbourhood;
    private volatile Map<Set<String>, Published> made = Map.of();
    private final Map<Set<String>, Published> views = new LinkedHashMap<>(VIEWS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, Published> eldest) {
            return size() > VIEWS;
        }
    };

    private Published(
            Optional<Epoch> epoch,
            List<Finding> findings,
            List<Cause> causes,
            Snapshot snapshot,
            Derivation derivation,
            Sight sight,
            @Nullable Published root) {
        this.epoch = epoch;
        this.findings = findings.stream().sorted().toList();
        this.causes = List.copyOf(causes);
        this.snapshot = snapshot;
        this.derivation = derivation;
        this.coverage = CoverageDigest.of(snapshot.coverage());
        this.sight = sight;
        this.root = root;
    }

    /** Everything that the epoch holds. */
    static Published whole(Optional<Epoch> epoch, List<Finding> findings, Snapshot snapshot, Derivation derivation) {
        return new Published(
                epoch, findings, causes(snapshot, findings), snapshot, derivation, Sight.unlimited(), null);
    }

    private static List<Cause> causes(Snapshot snapshot, List<Finding> findings) {
        return new CauseFinder(snapshot)
                .causesOf(findings.stream().filter(Published::isCurrent).toList());
    }

    /**
     * What of it the caller may see: everything, or what lies in its zones (see {@link io.delegraph.api.zone}). Pages,
     * counts and coverage of the result tell nothing of the rest.
     */
    public Published seenBy(Caller caller) {
        return caller.isUnlimited() ? this : view(caller.zones());
    }

    /** The same if it was worked out before; does not wait and works nothing out. */
    public Optional<Published> seenAlreadyBy(Caller caller) {
        return caller.isUnlimited() ? Optional.of(this) : Optional.ofNullable(made.get(caller.zones()));
    }

    private Published view(Set<String> zones) {
        synchronized (views) {
            Published view = views.computeIfAbsent(zones, this::limitedTo);
            if (!made.containsKey(zones)) {
                made = Map.copyOf(views);
            }
            return view;
        }
    }

    private Published limitedTo(Set<String> zones) {
        Sight limited = Sight.of(zones, snapshot, derivation);
        Redaction redaction = new Redaction(limited);
        List<Finding> shown = findings.stream()
                .flatMap(finding -> redaction.of(finding).stream())
                .toList();
        List<Finding> whole = findings.stream().filter(redaction::isWhole).toList();
        Snapshot seen = limited.of(snapshot);
        List<Cause> shownCauses = causes(seen, whole).stream()
                .filter(cause -> limited.mayShow(cause.fact())
                        && limited.mayShow(cause.name())
                        && limited.mayShow(cause.change()))
                .toList();
        return new Published(epoch, shown, shownCauses, seen, limited.of(derivation), limited, this);
    }

    /** Everything that the epoch holds. */
    public Published whole() {
        return root == null ? this : root;
    }

    /** Its number; 0 before the first scan. */
    public long epoch() {
        return epoch.map(Epoch::number).orElse(0L);
    }

    /** Tells this epoch of this store from others. */
    public String identity() {
        return epoch.map(Epoch::toString).orElse("");
    }

    /** The clock of the scan that published it: what its answers take for now. */
    public Instant clock() {
        return epoch.map(Epoch::clock).orElse(Instant.EPOCH);
    }

    /** Worst first, resolved ones included. */
    public List<Finding> findings() {
        return findings;
    }

    /** Of the findings that are not resolved, those of most findings first. */
    public List<Cause> causes() {
        return causes;
    }

    /** How much of its sources it rests on. */
    public CoverageDigest coverage() {
        return coverage;
    }

    /** The facts. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** What was concluded from the facts. */
    public Derivation derivation() {
        return derivation;
    }

    /** Facts and conclusions, to walk from node to node; made when first needed. */
    public synchronized Neighbourhood neighbourhood() {
        Neighbourhood made = neighbourhood;
        if (made == null) {
            made = new Neighbourhood(snapshot, derivation);
            neighbourhood = made;
        }
        return made;
    }

    /** What of the epoch is seen here. */
    public Sight sight() {
        return sight;
    }

    /** The findings whose path leads from somebody to something, worst first. */
    public List<Finding> listPaths() {
        return findings.stream()
                .filter(Published::isCurrent)
                .filter(finding -> !finding.path().isEmpty())
                .toList();
    }

    static boolean isCurrent(Finding finding) {
        return finding.status() != FindingStatus.RESOLVED;
    }
}
