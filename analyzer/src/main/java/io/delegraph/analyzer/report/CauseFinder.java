package io.delegraph.analyzer.report;

import io.delegraph.analyzer.rule.Found;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups findings by the fact whose change closes most of them: again and again the fact on which most of the remaining
 * findings rest (greedy set cover; at equal count the first by id).
 */
public final class CauseFinder {
    private final Snapshot snapshot;
    private final Map<String, Edge> edgesById = new HashMap<>();

    public CauseFinder(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.edges().forEach(stored -> edgesById.put(stored.edge().id().value(), stored.edge()));
    }

    /** The causes, and the findings with their cause filled in. */
    public record Grouped(List<Cause> causes, List<Finding> findings) {}

    public Grouped group(List<Found> found) {
        List<Found> remaining = new ArrayList<>(found);
        List<Cause> causes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        while (!remaining.isEmpty()) {
            String fact = mostShared(remaining);
            List<Finding> closed = remaining.stream()
                    .filter(each -> each.causes().contains(fact))
                    .map(each -> each.finding().withCause(fact))
                    .sorted()
                    .toList();
            remaining.removeIf(each -> each.causes().contains(fact));
            findings.addAll(closed);
            causes.add(cause(fact, closed));
        }
        return new Grouped(causes, findings);
    }

    /** The causes of findings that have theirs filled in: those of most findings first, at equal count by id. */
    public List<Cause> causesOf(List<Finding> findings) {
        Map<String, List<Finding>> byCause = findings.stream()
                .filter(finding -> !finding.cause().isEmpty())
                .sorted()
                .collect(Collectors.groupingBy(Finding::cause, TreeMap::new, Collectors.toList()));
        return byCause.entrySet().stream()
                .map(entry -> cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (Cause cause) -> cause.findings().size())
                        .reversed()
                        .thenComparing(Cause::fact))
                .toList();
    }

    private String mostShared(List<Found> remaining) {
        Map<String, Long> count = remaining.stream()
                .flatMap(each -> each.causes().stream().distinct())
                .collect(Collectors.groupingBy(fact -> fact, TreeMap::new, Collectors.counting()));
        return count.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private Cause cause(String fact, List<Finding> closed) {
        List<String> ids = closed.stream().map(Finding::id).toList();
        Node node = snapshot.findNode(new NodeId(fact)).map(StoredNode::node).orElse(null);
        if (node != null) {
            return new Cause(fact, node.name(), node.at(), change(node, closed.get(0)), ids);
        }
        Edge edge = edgesById.get(fact);
        if (edge != null) {
            return cause(edge, ids);
        }
        return new Cause(fact, fact, place(closed.get(0)), closed.get(0).remediation(), ids);
    }

    // What is no fact itself is shown where the worst finding stands.
    private SourceLocation place(Finding finding) {
        return snapshot.findNode(finding.subject().id())
                .map(stored -> stored.node().at())
                .orElse(SourceLocation.DERIVED);
    }

    private Cause cause(Edge edge, List<String> findings) {
        String from = name(edge.from());
        String to = name(edge.to());
        String change = edge.kind().fix().replace("{from}", from).replace("{to}", to);
        return new Cause(edge.id().value(), edge.kind().explain(from, to), edge.at(), change, findings);
    }

    private String name(NodeId id) {
        return snapshot.findNode(id).map(stored -> stored.node().name()).orElse(id.value());
    }

    // What the rule of the worst finding advises, but for a credential, which is replaced whatever the rule.
    private static String change(Node node, Finding worst) {
        return node.kind().nodeClass() == NodeClass.CREDENTIAL
                ? "Revoke or replace the credential; `delegraph leaked " + nameOf(node) + "` says in which order."
                : worst.remediation();
    }

    private static String nameOf(Node credential) {
        return credential
                .properties()
                .findText(Property.NATIVE_ID)
                .orElse(credential.id().value());
    }
}
