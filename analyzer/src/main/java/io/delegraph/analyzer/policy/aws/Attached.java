package io.delegraph.analyzer.policy.aws;

import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;

/**
 * A statement as it applies to a principal.
 *
 * @param truth how sure the attachment is; a statement that was not read whole weakens it to UNKNOWN
 */
record Attached(Statement statement, Truth truth) {
    static Attached of(Statement statement, Truth attachment) {
        Truth readable = statement.readability() == Statement.Readability.WHOLE ? Truth.DEFINITE : Truth.UNKNOWN;
        return new Attached(statement, attachment.and(readable));
    }
}
