package io.delegraph.collector.mcp;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.machine.UserFolder;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeId;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.HashSet;
import java.util.Set;

/** States facts of one document, each once. */
final class McpFacts {
    private final FactSink sink;
    private final CollectionContext context;
    private final UserFolder folder;
    private final SourceId source;
    private final Set<NodeId> nodes = new HashSet<>();
    private final Set<EdgeId> edges = new HashSet<>();

    McpFacts(FactSink sink, CollectionContext context, UserFolder folder) {
        this.sink = sink;
        this.context = context;
        this.folder = folder;
        this.source = SourceId.of(McpCollector.NAME, folder.path(), folder.within());
    }

    CollectionContext context() {
        return context;
    }

    UserFolder folder() {
        return folder;
    }

    SourceId source() {
        return source;
    }

    /** The user, whom everything in the document belongs to. */
    NodeId user(SourceLocation at) {
        node(folder.node(at));
        return folder.user();
    }

    void node(Node node) {
        if (nodes.add(node.id())) {
            sink.fact(source, node);
        }
    }

    void edge(Edge edge) {
        if (edges.add(edge.id())) {
            sink.fact(source, edge);
        }
    }

    void problem(Diagnostic diagnostic) {
        sink.diagnostic(diagnostic);
    }
}
