package io.delegraph.collector.workstation;

import io.delegraph.collector.CollectionContext;
import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.machine.UserFolder;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.graph.edge.ContainsSecret;
import io.delegraph.cypher.graph.edge.Holds;
import java.util.Set;
import java.util.TreeSet;

/** States what one document says of its user, and counts what was taken and what was not. */
final class UserFacts {
    private final FactSink sink;
    private final String document;
    private final CollectionContext context;
    private final UserFolder folder;
    private final SourceId source;
    private final DocumentTally tally = new DocumentTally();
    private final Set<NodeId> places = new TreeSet<>();
    private boolean userStated;
    private boolean fileStated;

    private UserFacts(FactSink sink, String document, CollectionContext context, UserFolder folder) {
        this.sink = sink;
        this.document = document;
        this.context = context;
        this.folder = folder;
        this.source = SourceId.of(WorkstationCollector.NAME, folder.path(), folder.within());
    }

    static UserFacts of(String document, CollectionContext context, FactSink sink) {
        return new UserFacts(sink, document, context, UserFolder.of(context.sourceName(), document));
    }

    SourceLocation at(String pointer, int line) {
        return new SourceLocation(document, pointer, line);
    }

    Fingerprinter fingerprinter() {
        return context.fingerprinter();
    }

    String sourceName() {
        return context.sourceName();
    }

    /** Id of something of the user. */
    NodeId part(String rest) {
        return folder.part(rest);
    }

    /** Id of what stands at this place of the document and has no better name; another one each time. */
    NodeId place(SourceLocation at) {
        String first = file() + "#" + at.pointer();
        NodeId id = new NodeId(first);
        for (int next = 2; !places.add(id); next++) {
            id = new NodeId(first + "/" + next);
        }
        return id;
    }

    private NodeId file() {
        return folder.part("file/" + folder.within());
    }

    /** One more entry of the document was read. */
    void record() {
        tally.record();
    }

    /** One more entry of the document was not understood. */
    void reject(WorkstationProblem problem, SourceLocation at, Object... arguments) {
        tally.reject();
        problem(problem, at, arguments);
    }

    void problem(WorkstationProblem problem, SourceLocation at, Object... arguments) {
        diagnostic(problem.at(at, arguments));
    }

    void diagnostic(Diagnostic diagnostic) {
        tally.problem(diagnostic.severity());
        sink.diagnostic(diagnostic);
    }

    void state(Fact fact) {
        sink.fact(source, fact);
    }

    /** The user holds the credential. */
    void holds(Node credential) {
        state(credential);
        state(heldBy(credential));
    }

    /** The user holds the credential under this condition; that it is held without one elsewhere stays. */
    void holds(Node credential, String condition) {
        state(credential);
        state(heldBy(credential)
                .withTruth(Truth.CONDITIONAL)
                .withProperties(
                        Properties.none().with(Property.CONDITION, condition).with(Property.DISCRIMINATOR, condition)));
    }

    /** The document holds the credential itself. */
    void contains(NodeId credential, SourceLocation at) {
        if (!fileStated) {
            fileStated = true;
            Properties properties = Properties.none().with(Property.PATH, folder.within());
            state(Node.configured(
                    file(), NodeKind.CONFIG, folder.within(), properties, SourceLocation.document(document)));
        }
        state(Edge.configured(ContainsSecret.KIND, file(), credential, at));
    }

    private Edge heldBy(Node credential) {
        if (!userStated) {
            userStated = true;
            state(folder.node(SourceLocation.document(document)));
        }
        return Edge.configured(Holds.KIND, folder.user(), credential.id(), credential.at());
    }

    /** Tells how much of the document was read. */
    void finish(Completeness read) {
        sink.coverage(tally.coverage(source, read));
        sink.input(tally.input(document, read));
    }
}
