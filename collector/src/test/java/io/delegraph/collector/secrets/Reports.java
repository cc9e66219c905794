package io.delegraph.collector.secrets;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import java.util.List;
import java.util.stream.Stream;

/** Composes reports for tests, and looks at what is read from them. */
final class Reports {
    private Reports() {}

    static CollectedFacts read(String report) {
        return CollectedFacts.of(
                new SecretsCollector(), DocumentInMemory.of(report), CollectedFacts.context("scanned"));
    }

    static CollectedFacts gitleaks(String... findings) {
        return read("[" + String.join(",", findings) + "]");
    }

    static String leak(String file, int line, String secret, String commit) {
        return "{\"RuleID\":\"generic-api-key\",\"StartLine\":" + line + ",\"StartColumn\":1,\"Match\":\"x=" + secret
                + "\",\"Secret\":\"" + secret + "\",\"File\":\"" + file + "\",\"Commit\":\"" + commit
                + "\",\"Fingerprint\":\"" + commit + ":" + file + ":generic-api-key:" + line + "\"}";
    }

    /** A finding of trufflehog in a file of a repository, with these members besides its place. */
    static String hog(String members) {
        return "{\"SourceMetadata\":{\"Data\":{\"Git\":{\"repository\":\"https://git.example/a.git\",\"file\":\"a.env\","
                + "\"line\":3}}},\"DetectorType\":1,\"DecoderName\":\"PLAIN\"," + members + "}\n";
    }

    static String baseline(String... findings) {
        return "{\"version\":\"1.5.0\",\"plugins_used\":[],\"results\":{\"a.env\":[" + String.join(",", findings)
                + "]}}";
    }

    static String ggshield(String incident) {
        return "{\"id\":\".\",\"type\":\"path_scan\",\"total_incidents\":1,\"total_occurrences\":1,\"entities_with_incidents\":["
                + "{\"mode\":\"FILE\",\"filename\":\"a.env\",\"incidents\":[" + incident + "]}]}";
    }

    /** The credential that a configuration with this value gives. */
    static Node literal(String value) {
        Slot.Literal literal = (Slot.Literal) SlotReader.read(value);
        return literal.secret()
                .credential(
                        Fingerprinter.of(CollectedFacts.KEY),
                        NodeKind.API_KEY,
                        new NodeId("elsewhere"),
                        SourceLocation.document("mcp.json"));
    }

    static List<Node> credentials(CollectedFacts facts) {
        return facts.nodes().stream()
                .filter(node -> node.kind().nodeClass() == NodeClass.CREDENTIAL)
                .toList();
    }

    static Node credential(CollectedFacts facts) {
        List<Node> all = credentials(facts);
        if (all.size() != 1) {
            throw new AssertionError("One credential expected, found " + all);
        }
        return all.get(0);
    }

    static List<Edge> contents(CollectedFacts facts) {
        return facts.edges().stream()
                .filter(edge -> edge.kind().equals(ContainsSecret.KIND))
                .toList();
    }

    static List<String> fingerprints(Node credential) {
        return Stream.concat(
                        credential.properties().findText(Property.FINGERPRINT).stream(),
                        credential.properties().listTexts(Property.EQUIVALENT_FINGERPRINTS).stream())
                .toList();
    }
}
