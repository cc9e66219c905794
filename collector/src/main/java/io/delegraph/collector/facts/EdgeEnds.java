package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.EdgeKind;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import java.util.Optional;
import java.util.Set;

/** The ends of an edge, and what may stand there. */
enum EdgeEnds {
    START("start") {
        @Override
        Set<NodeClass> classes(EdgeKind kind) {
            return kind.fromClasses();
        }
    },
    END("end") {
        @Override
        Set<NodeClass> classes(EdgeKind kind) {
            return kind.toClasses();
        }
    };

    private final String verb;

    EdgeEnds(String verb) {
        this.verb = verb;
    }

    abstract Set<NodeClass> classes(EdgeKind kind);

    /** Whether the edge may have the node at this end, as far as the document declares the node; if not, that is reported. */
    boolean fits(NodeId id, EdgeKind kind, Declarations declarations, JsonCursor at) {
        Optional<NodeClass> found = declarations.findClass(id);
        boolean fits = found.isEmpty() || classes(kind).contains(found.get());
        if (!fits) {
            String expected = String.join(
                    ", ", classes(kind).stream().map(NodeClass::label).sorted().toList());
            FactsProblem.WRONG_END.report(at, kind.name(), verb, found.get().label(), expected);
        }
        return fits;
    }
}
