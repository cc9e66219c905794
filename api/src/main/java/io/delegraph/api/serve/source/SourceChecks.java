package io.delegraph.api.serve.source;

import io.delegraph.api.access.Caller;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.source.AllowedPaths;
import io.delegraph.api.source.InvalidSource;
import io.delegraph.api.source.PathRoots;
import io.delegraph.api.source.Source;
import jakarta.inject.Singleton;

/** Makes sources of requests, and refuses what a caller may not register. */
@Singleton
final class SourceChecks {
    private final AllowedPaths allowed;

    SourceChecks(HttpSettings settings) {
        this.allowed = settings.readable();
    }

    /**
     * The source.
     *
     * @throws Problem when it cannot be one, lies outside of the caller's zones or of the folders that may be read
     */
    Source checked(String name, SourceRequest request, Caller caller) {
        Source source = source(name, request);
        if (!VisibleSources.isVisible(source, caller)) {
            throw new Problem(ProblemType.FORBIDDEN, "'zone' has to be one of your zones.");
        }
        if (!PathRoots.of(source).stream().allMatch(allowed::admits)) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "A path lies outside of the folders that this server may read. It was started with --allow-path.");
        }
        return source;
    }

    private static Source source(String name, SourceRequest request) {
        try {
            return SourceForms.source(name, request);
        } catch (InvalidSource e) {
            throw new Problem(ProblemType.INVALID_REQUEST, e.why());
        }
    }
}
