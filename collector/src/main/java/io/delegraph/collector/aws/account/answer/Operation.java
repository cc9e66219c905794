package io.delegraph.collector.aws.account.answer;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.SourceLocation;
import java.util.Set;

/**
 * One operation of the AWS CLI whose answers are read. To add one: a class beside the others of its subject, and a line in
 * {@code Operations}.
 */
public interface Operation {
    /** Service and operation as the CLI spells both, such as {@code lambda-list-functions}: the name of file or folder. */
    String name();

    /** What its answers look like. */
    Shape shape();

    /**
     * States what one record says.
     *
     * @return false when nothing could be made of it, which has then been reported
     */
    boolean state(JsonCursor entry, Answer answer);

    /** Whether what it names cannot be told without the region that was asked. */
    default boolean needsRegion() {
        return false;
    }

    /** Error codes by which the service says that there is nothing to tell: such an answer is whole. */
    default Set<String> absences() {
        return Set.of();
    }

    /** The CLI left an error, or nothing: states what must not be taken for absent because of that. */
    default void unanswered(Answer answer, SourceLocation at) {
        // For most operations the coverage of the source says it all.
    }
}
