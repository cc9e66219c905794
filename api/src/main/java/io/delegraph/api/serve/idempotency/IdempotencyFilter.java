package io.delegraph.api.serve.idempotency;

import io.delegraph.api.idempotency.Admission;
import io.delegraph.api.idempotency.Answered;
import io.delegraph.api.idempotency.IdempotentRequests;
import io.delegraph.api.idempotency.KeyedRequest;
import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Answers a POST that was answered before as it was answered, when it carries the same Idempotency-Key. */
@ServerFilter("/api/v1/**")
final class IdempotencyFilter implements Ordered {
    private static final String KEYED = "delegraph.keyed";
    private static final int SOON_IN_SECONDS = 2;

    private final IdempotentRequests requests;
    private final KeyedRequests keyed;
    private final AnswerBodies bodies;

    IdempotencyFilter(IdempotentRequests requests, KeyedRequests keyed, AnswerBodies bodies) {
        this.requests = requests;
        this.keyed = keyed;
        this.bodies = bodies;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.before() - 1;
    }

    /** The answer of before, or a refusal; empty for what is to be done. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    Optional<HttpResponse<?>> before(HttpRequest<?> request) {
        Optional<KeyedRequest> carried = keyed.of(request);
        if (carried.isEmpty()) {
            return Optional.empty();
        }
        Admission admission = requests.admit(carried.get());
        if (admission instanceof Admission.Fresh) {
            request.setAttribute(KEYED, carried.get());
            return Optional.empty();
        }
        return Optional.of(answer(admission));
    }

    private static HttpResponse<?> answer(Admission admission) {
        if (admission instanceof Admission.Done done) {
            return again(done.answer());
        }
        return admission instanceof Admission.Busy
                ? ProblemResponse.of(ProblemType.KEY_IN_USE)
                        .header(HttpHeaders.RETRY_AFTER, Integer.toString(SOON_IN_SECONDS))
                : ProblemResponse.of(ProblemType.KEY_REUSED);
    }

    private static HttpResponse<?> again(Answered answer) {
        if (answer.body().isEmpty()) {
            return ProblemResponse.of(
                    ProblemType.KEY_IN_USE,
                    "This was done already. The answer held a secret, which is not kept and so not shown again.");
        }
        MutableHttpResponse<String> again = HttpResponse.<String>status(
                        io.micronaut.http.HttpStatus.valueOf(answer.status()))
                .body(answer.body().get())
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotency-Replayed", "true");
        answer.location().ifPresent(location -> again.header(HttpHeaders.LOCATION, location));
        return again;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void after(HttpRequest<?> request, HttpResponse<?> response) {
        request.getAttribute(KEYED, KeyedRequest.class).ifPresent(carried -> {
            if (response.code() >= 200 && response.code() < 300) {
                Optional<String> location =
                        Optional.ofNullable(response.getHeaders().get(HttpHeaders.LOCATION));
                requests.answered(carried, new Answered(response.code(), location, bodies.kept(response.body())));
            } else {
                requests.withdraw(carried);
            }
        });
    }
}
