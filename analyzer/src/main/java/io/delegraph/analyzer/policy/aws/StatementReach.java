package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.analyzer.privilege.PrivilegeBounds;
import io.delegraph.analyzer.privilege.PrivilegeSet;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Truth;

/**
 * What one statement says about one principal's requests.
 *
 * @param guard    when it applies
 * @param definite cells it surely matches
 * @param possible cells it may match: more only where a variable is open
 */
record StatementReach(Statement statement, Guard guard, PrivilegeSet definite, PrivilegeSet possible) {
    boolean isAllow() {
        return statement.effect() == Effect.ALLOW;
    }

    /** The same within these cells and under a further guard. */
    StatementReach within(PrivilegeSet cells, Guard further) {
        return new StatementReach(
                statement, guard.and(further), definite.intersection(cells), possible.intersection(cells));
    }

    /** What it allows; nothing when it denies or never applies. */
    PrivilegeBounds allows() {
        if (!isAllow() || guard.truth().isEmpty()) {
            return PrivilegeBounds.nothing();
        }
        return PrivilegeBounds.holding(guard.truth().get(), definite)
                .union(PrivilegeBounds.holding(Truth.UNKNOWN, possible));
    }

    /** What it denies, for {@link PrivilegeBounds#minus}; nothing when it allows or never applies. */
    PrivilegeBounds denies() {
        if (isAllow() || guard.truth().isEmpty()) {
            return PrivilegeBounds.nothing();
        }
        return PrivilegeBounds.denied(guard.truth().get(), definite)
                .union(PrivilegeBounds.denied(Truth.UNKNOWN, possible.minus(definite)));
    }
}
