package io.delegraph.analyzer.whatif;

import io.delegraph.analyzer.Analysis;
import io.delegraph.analyzer.AnalysisSettings;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Analyses a snapshot as it is and as it would be, and says what is different. */
public final class WhatIf {
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
        return compare(closure, about, findings(about));
    }

    /** The difference in facts and privileges, with what became of findings as the caller knows it. */
    public Difference compare(Closure closure, Set<NodeId> about, List<FindingChange> findings) {
        List<String> removed = List.copyOf(SnapshotEdit.listOnlyIn(before, after));
        List<String> added = List.copyOf(SnapshotEdit.listOnlyIn(after, before));
        List<PrincipalChange> principals =
                analysisBefore.compareTo(analysisAfter).principals(closure, about, removed, added);
        return new Difference(closure, removed, added, principals, findings);
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
        return FindingChanges.between(findings(analysisBefore, about), findings(analysisAfter, about));
    }

    private static List<Finding> findings(Analysis analysis, Set<NodeId> about) {
        return analysis.report().findings().stream()
                .filter(finding ->
                        about.isEmpty() || about.contains(finding.subject().id()))
                .toList();
    }
}
