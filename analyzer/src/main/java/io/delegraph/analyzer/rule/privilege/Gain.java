package io.delegraph.analyzer.rule.privilege;

import io.delegraph.analyzer.graph.View;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Truth;
import java.util.Optional;

/**
 * What a principal would gain, at the surest bound at which it gains anything.
 *
 * @param view  in which the gain is witnessed
 * @param cells gained
 */
record Gain(Truth truth, View view, PrivilegeSet cells) {
    /** The surest non-empty part of the bounds. */
    static Optional<Gain> surest(PrivilegeBounds gained, View view) {
        for (Truth truth : Truth.values()) {
            if (!gained.at(truth).isEmpty()) {
                return Optional.of(new Gain(truth, view.at(truth), gained.at(truth)));
            }
        }
        return Optional.empty();
    }
}
