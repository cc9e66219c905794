package io.delegraph.api.serve.access;

import java.util.Optional;
import java.util.Set;

/**
 * A kind of caller.
 *
 * @param token  none for who says nothing
 * @param rights the least roles that it satisfies; empty for who is not known
 */
record Identity(String name, Optional<String> token, Set<String> rights) {
    /** How an operation of this least role answers, as far as that is about rights: 401, 403 or 0 for anything else. */
    int refusal(String role) {
        if (role.equals(AccessTable.ANYONE) || rights.contains(role)) {
            return 0;
        }
        return rights.isEmpty() ? 401 : 403;
    }

    @Override
    public String toString() {
        return name;
    }
}
