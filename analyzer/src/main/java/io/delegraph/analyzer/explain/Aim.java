package io.delegraph.analyzer.explain;

import io.delegraph.analyzer.privilege.PrivilegeSet;
import java.util.List;

/**
 * What a principal is asked to reach.
 *
 * @param name for people: a resource, a principal, or an action on a resource
 * @param anyOf sets of cells, in the order in which they are tried: any cell of one will do
 */
public record Aim(String name, List<PrivilegeSet> anyOf) {
    public Aim {
        anyOf = List.copyOf(anyOf);
    }

    /** All of them, in no order. */
    PrivilegeSet cells() {
        return anyOf.stream().reduce(PrivilegeSet.empty(), PrivilegeSet::union);
    }
}
