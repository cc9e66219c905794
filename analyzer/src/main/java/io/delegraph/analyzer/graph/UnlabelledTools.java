package io.delegraph.analyzer.graph;

import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.edge.BoundTo;
import io.delegraph.cypher.graph.edge.Calls;
import java.util.Optional;
import java.util.Set;

/**
 * Tools of which nobody has looked at what they do. Who may call one gets at most what the tool itself can do, and
 * perhaps much less: its operations may be few.
 *
 * <p>The edge stays the fact that it is; only what passes through it is UNKNOWN.
 */
public final class UnlabelledTools {
    private static final String UP_TO = "up to this: ";
    private static final Set<String> REVIEWING = Set.of("REVIEWED", "OBSERVED");

    private UnlabelledTools() {}

    /** What to review before one can say what the caller gets through the edge; nothing when that is known. */
    public static Optional<String> findReview(Edge edge, Node to) {
        boolean calls = edge.kind().equals(BoundTo.KIND) || edge.kind().equals(Calls.KIND);
        boolean whole = edge.cap().equals(Cap.UNLIMITED);
        return calls && whole && to.kind().nodeClass() == NodeClass.TOOL && !isReviewed(to)
                ? Optional.of(UP_TO + advice(to))
                : Optional.empty();
    }

    /** Whether a note of a step says that what passes is at most what is shown. */
    public static boolean isUpTo(String note) {
        return note.contains(UP_TO);
    }

    private static boolean isReviewed(Node tool) {
        return tool.properties().has(Property.LABELS)
                && tool.properties()
                        .findText(Property.LABEL_SOURCE)
                        .filter(REVIEWING::contains)
                        .isPresent();
    }

    private static String advice(Node tool) {
        String what = tool.kind() == NodeKind.TOOL_SERVER ? "review the tools of server " : "review the tool ";
        return what + tool.name() + ": state labels with labelSource REVIEWED";
    }
}
