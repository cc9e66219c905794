package io.delegraph.api.serve.webhook;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Callers;
import io.micronaut.security.authentication.Authentication;

/** Keeps out callers who may see some zones only. */
final class AllZones {
    private AllZones() {}

    static void require(Authentication authentication) {
        if (!Callers.of(authentication).isUnlimited()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }
}
