package io.delegraph.api.serve.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Turns what Micronaut refuses into problems; its own messages, which quote requests, are dropped. */
@Primary
@Singleton
final class ProblemProcessor implements ErrorResponseProcessor<String> {
    @Override
    public MutableHttpResponse<String> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemType type = ProblemType.of(response.code());
        return ProblemResponse.fill(response, type, type.detail());
    }
}
