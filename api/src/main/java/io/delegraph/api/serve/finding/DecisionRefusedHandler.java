package io.delegraph.api.serve.finding;

import io.delegraph.api.finding.DecisionRefused;
import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Which refusal is which problem. */
@Singleton
final class DecisionRefusedHandler implements ExceptionHandler<DecisionRefused, HttpResponse<?>> {
    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, DecisionRefused refused) {
        return ProblemResponse.of(type(refused), Objects.requireNonNullElse(refused.getMessage(), ""));
    }

    static ProblemType type(DecisionRefused refused) {
        return switch (refused.reason()) {
            case CHANGED_MEANWHILE -> ProblemType.PRECONDITION_FAILED;
            case NOT_POSSIBLE -> ProblemType.CASE_CONFLICT;
            case INVALID -> ProblemType.INVALID_REQUEST;
        };
    }
}
