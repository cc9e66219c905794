package io.delegraph.collector.aws.iam;

import io.delegraph.collector.FactSink;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;

/** States facts of one source. */
public record IamFacts(FactSink sink, SourceId source) {
    public void node(NodeId id, NodeKind kind, String name, Properties properties, SourceLocation at) {
        sink.fact(source, Node.configured(id, kind, name, properties, at));
    }

    public void statement(Statement statement) {
        sink.fact(source, statement.node());
    }

    public void edge(EdgeKind kind, NodeId from, NodeId to, SourceLocation at) {
        sink.fact(source, Edge.configured(kind, from, to, at));
    }

    public void edge(Edge edge) {
        sink.fact(source, edge);
    }

    public void account(String account, SourceLocation at) {
        Properties properties = provided().with(Property.NATIVE_ID, account).with(Property.ACCOUNT_ID, account);
        node(IamIds.account(account), NodeKind.ACCOUNT, account, properties, at);
    }

    public void problem(Diagnostic diagnostic) {
        sink.diagnostic(diagnostic);
    }

    /** What everything of AWS has. */
    public static Properties provided() {
        return Properties.none().with(Property.PROVIDER, "aws");
    }
}
