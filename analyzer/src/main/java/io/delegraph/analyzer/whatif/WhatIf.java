package io.delegraph.analyzer.whatif;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Analyses a snapshot as it is and as it would be, and says what is different. */
public final class WhatIf {
    private static final Comparator<FindingChange> WORST_FIRST = Comparator.comparing(FindingChange::shown);

    private final Snapshot before;
    private final Snapshot after;
    private final Analysis analysisBefore;
    private final Analysis analysisAfter;

    /** @param settings of both analyses */
    public WhatIf(Snapshot before, Snapshot after, AnalysisSettings settings) {
        this.before = before;
        this.after = after;
        List<Permission> asked = Stream.concat(settings.asked().stream(), CommonTerms.of(before, after).stream())
                .toList();
        AnalysisSettings aligned = settings.withAsked(asked);
        this.analysisBefore = Analysis.of(before, aligned);
        this.analysisAfter = Analysis.of(after, aligned);
    }

    /**
     * The difference.
     *
     * @param about only these principals' privileges and findings; empty for everybody's
     */
    public Difference compare(Closure closure, Set<NodeId> about) {
        List<String> removed = List.copyOf(SnapshotEdit.listOnlyIn(before, after));
        List<String> added = List.copyOf(SnapshotEdit.listOnlyIn(after, before));
        List<PrincipalChange> principals =
                analysisBefore.compareTo(analysisAfter).principals(closure, about, removed, added);
        return new Difference(closure, removed, added, principals, findings(about));
    }

    /** Nodes that the text may mean, as things would be, or else as they are. */
    public List<NodeId> resolve(String text) {
        List<NodeId> found = analysisAfter.questions().resolve(text);
        return found.isEmpty() ? analysisBefore.questions().resolve(text) : found;
    }

    /** Gates, sessions and outsiders of either. */
    public List<Node> listConcludedNodes() {
        return Stream.concat(analysisBefore.listConcludedNodes().stream(), analysisAfter.listConcludedNodes().stream())
                .distinct()
                .toList();
    }

    private List<FindingChange> findings(Set<NodeId> about) {
        Map<String, Finding> earlier = byId(analysisBefore, about);
        Map<String, Finding> later = byId(analysisAfter, about);
        List<FindingChange> changes = new ArrayList<>();
        earlier.forEach((id, finding) -> {
            Optional<Finding> now = Optional.ofNullable(later.get(id));
            if (now.filter(each -> isSame(each, finding)).isEmpty()) {
                changes.add(new FindingChange(Optional.of(finding), now));
            }
        });
        later.forEach((id, finding) -> {
            if (!earlier.containsKey(id)) {
                changes.add(new FindingChange(Optional.empty(), Optional.of(finding)));
            }
        });
        changes.sort(WORST_FIRST);
        return changes;
    }

    private static Map<String, Finding> byId(Analysis analysis, Set<NodeId> about) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        analysis.report().findings().stream()
                .filter(finding ->
                        about.isEmpty() || about.contains(finding.subject().id()))
                .forEach(finding -> byId.put(finding.id(), finding));
        return byId;
    }

    // Its score moves with every other finding's evidence; its path, with every way that opens beside it.
    private static boolean isSame(Finding one, Finding other) {
        return one.severity() == other.severity() && one.truth() == other.truth();
    }
}
