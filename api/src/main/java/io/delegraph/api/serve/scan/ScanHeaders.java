package io.delegraph.api.serve.scan;

import io.delegraph.api.serve.problem.Problem;
import io.delegraph.api.serve.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** What the headers of a request for a scan say. */
final class ScanHeaders {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private ScanHeaders() {}

    /**
     * The idempotency key.
     *
     * @throws Problem when it is too long to be kept
     */
    static Optional<String> key(HttpRequest<?> request) {
        Optional<String> key = request.getHeaders().findFirst(KEY).filter(text -> !text.isBlank());
        if (key.filter(text -> text.length() > LONGEST_KEY).isPresent()) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST, KEY + " has to be at most " + LONGEST_KEY + " characters long.");
        }
        return key;
    }
}
