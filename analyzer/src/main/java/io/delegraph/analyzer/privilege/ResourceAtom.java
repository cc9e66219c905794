package io.delegraph.analyzer.privilege;

import io.delegraph.cypher.graph.NodeId;
import java.util.Optional;

/**
 * Resources that no collected pattern tells apart: one point of the resource dimension.
 *
 * @param index dense
 * @param value the resource's name, or a representative of those that nobody listed
 * @param node  the listed node, if it is one
 */
public record ResourceAtom(int index, String value, Optional<NodeId> node) {
    /** The value of the atom for operations that cannot be limited to a resource. */
    static final String ANY = "";

    /** What people read: the name, a pattern for the unlisted, {@code *} for operations without a resource. */
    public String label() {
        return value.equals(ANY) ? "*" : value.replace(Glob.UNNAMED, '*');
    }

    /** Whether it stands for resources that nobody listed. */
    public boolean isGeneric() {
        return value.equals(ANY) || value.indexOf(Glob.UNNAMED) >= 0;
    }

    boolean isAny() {
        return value.equals(ANY);
    }
}
