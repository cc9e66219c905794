package io.delegraph.collector;

import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sink of a test that keeps everything, in the order of arrival. */
public final class CollectedFacts implements FactSink {
    /** A fact and who stated it. */
    public record Stated(SourceId source, Fact fact) {}

    /** The key of tests: its fingerprints are in golden files. */
    public static final FingerprintKey KEY = FingerprintKey.of(new byte[FingerprintKey.LENGTH]);

    /** A context of this source name, with the tests' clock and key. */
    public static CollectionContext context(String sourceName) {
        return new CollectionContext(Instant.parse("2026-01-01T00:00:00Z"), sourceName, Fingerprinter.of(KEY));
    }

    private final List<Stated> facts = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<InputReport> inputs = new ArrayList<>();

    /** What the collector reads from the document. */
    public static CollectedFacts of(Collector collector, SourceDocument document) {
        return of(collector, document, context("input.json"));
    }

    public static CollectedFacts of(Collector collector, SourceDocument document, CollectionContext context) {
        CollectedFacts collected = new CollectedFacts();
        collector.collect(document, context, collected);
        return collected;
    }

    @Override
    public void fact(SourceId source, Fact fact) {
        facts.add(new Stated(source, fact));
    }

    @Override
    public void observation(Observation observation) {
        observations.add(observation);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void coverage(Coverage covered) {
        coverage.add(covered);
    }

    @Override
    public void input(InputReport report) {
        inputs.add(report);
    }

    public List<Stated> facts() {
        return facts;
    }

    public List<Observation> observations() {
        return observations;
    }

    public List<ObservedCall> calls() {
        return observations.stream()
                .filter(ObservedCall.class::isInstance)
                .map(ObservedCall.class::cast)
                .toList();
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public List<Coverage> coverage() {
        return coverage;
    }

    public List<InputReport> inputs() {
        return inputs;
    }

    public List<Node> nodes() {
        return facts.stream()
                .map(Stated::fact)
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    public List<Node> nodes(NodeKind kind) {
        return nodes().stream().filter(node -> node.kind() == kind).toList();
    }

    /** The first node of this id. */
    public Node node(String id) {
        return nodes().stream()
                .filter(node -> node.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No node " + id));
    }

    public List<Edge> edges() {
        return facts.stream()
                .map(Stated::fact)
                .filter(Edge.class::isInstance)
                .map(Edge.class::cast)
                .toList();
    }

    /** Edges of the kind as {@code from → to}. */
    public List<String> edges(EdgeKind kind) {
        return edges().stream()
                .filter(edge -> edge.kind().equals(kind))
                .map(edge -> edge.from() + " → " + edge.to())
                .toList();
    }

    /** Each problem as {@code CODE pointer:line}. */
    public List<String> problems() {
        return diagnostics.stream()
                .map(each -> each.code() + " " + each.at().pointer() + ":"
                        + each.at().line())
                .toList();
    }
}
