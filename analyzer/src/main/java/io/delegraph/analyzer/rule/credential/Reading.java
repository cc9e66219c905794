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
 * @param audience who can, when the place is open to more than are listed; else empty
 * @param readers principals that can, when they are listed
 * @param gained  what they come to be able to do
 */
record Reading(StoredEdge lies, Node place, Truth truth, String audience, List<Node> readers, PrivilegeSet gained) {
    private static final int SHOWN = 3;

    Reading {
        readers = List.copyOf(readers);
    }

    /** The audience, or the readers by name. */
    String who() {
        if (!audience.isEmpty()) {
            return audience;
        }
        List<String> names =
                readers.stream().map(Node::name).distinct().limit(SHOWN).toList();
        int more = readers.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
