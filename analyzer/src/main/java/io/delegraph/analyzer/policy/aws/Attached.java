package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;
import java.util.Optional;

/**
 * A statement as it applies to a principal.
 *
 * @param attachment how sure the attachment is and under which condition; a statement that was not read whole makes it
 *                   UNKNOWN
 */
record Attached(Statement statement, Guard attachment) {
    /** A statement that is surely attached. */
    static Attached of(Statement statement) {
        return new Attached(statement, readability(statement));
    }

    /** A statement that an edge attaches, under the condition that the edge states. */
    static Attached by(Edge edge, Statement statement) {
        String condition = edge.properties().findText(Property.CONDITION).orElse("");
        Guard stated = new Guard(Optional.of(edge.truth()), edge.truth() == Truth.DEFINITE ? "" : condition);
        return new Attached(statement, stated.and(readability(statement)));
    }

    private static Guard readability(Statement statement) {
        return statement.readability() == Statement.Readability.WHOLE
                ? Guard.ALWAYS
                : Guard.unknown("the statement was not read whole");
    }
}
