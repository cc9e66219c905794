package io.delegraph.api.serve.security;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.security.authentication.Authentication;

/** Keeps callers who are limited to zones out of what decides about, or tells of, the whole estate. */
public final class AllZones {
    private AllZones() {}

    /**
     * Passes callers who may see everything.
     *
     * @throws Problem of type {@link ProblemType#LIMITED_TO_ZONES} for all others, whatever their role
     */
    public static void require(Authentication authentication) {
        if (!Callers.of(authentication).isUnlimited()) {
            throw new Problem(ProblemType.LIMITED_TO_ZONES);
        }
    }
}
