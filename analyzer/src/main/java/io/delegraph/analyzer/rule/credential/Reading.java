package io.delegraph.analyzer.rule.credential;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Truth;
import io.delegraph.cypher.store.StoredEdge;
import java.util.List;

/**
 * Somebody who can read a place where a secret lies, and who was not given it.
 *
 * @param lies    the edge that says that the secret lies there
 * @param truth   how sure the reading is
 * @param readers principals that can; none when the place is open to more than are listed
 * @param gained  what they come to be able to do
 */
record Reading(StoredEdge lies, Node place, Truth truth, List<Node> readers, PrivilegeSet gained) {
    private static final int SHOWN = 3;

    Reading {
        readers = List.copyOf(readers);
    }

    /** {@code anybody}, or the readers by name. */
    String who() {
        if (readers.isEmpty()) {
            return truth == Truth.DEFINITE ? "anybody" : "everybody in the organisation";
        }
        List<String> names =
                readers.stream().map(Node::name).distinct().limit(SHOWN).toList();
        int more = readers.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
