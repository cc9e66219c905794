package io.delegraph.collector;

import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.SourceId;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything in the order in which it came. */
public final class Recorded implements FactSink {
    public final List<SourceId> sources = new ArrayList<>();
    public final List<Fact> facts = new ArrayList<>();
    public final List<Diagnostic> diagnostics = new ArrayList<>();
    public final List<Coverage> coverage = new ArrayList<>();
    public final List<InputReport> inputs = new ArrayList<>();

    @Override
    public void fact(SourceId source, Fact fact) {
        sources.add(source);
        facts.add(fact);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void coverage(Coverage part) {
        coverage.add(part);
    }

    @Override
    public void input(InputReport report) {
        inputs.add(report);
    }

    public List<Node> nodes() {
        return facts.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    public List<Edge> edges() {
        return facts.stream()
                .filter(Edge.class::isInstance)
                .map(Edge.class::cast)
                .toList();
    }

    /** {@code CODE document}, or {@code CODE document#pointer} where there is a pointer, in order. */
    public List<String> problems() {
        return diagnostics.stream().map(each -> each.code() + " " + each.at()).toList();
    }

    public List<String> nodeIds() {
        return nodes().stream().map(node -> node.id().value()).toList();
    }
}
