package io.delegraph.api.serve.security;

import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.util.concurrent.TimeUnit;

/** What is told of limits: draft-ietf-httpapi-ratelimit-headers-10. */
final class RateAnswer {
    private RateAnswer() {}

    static void tell(MutableHttpHeaders headers, String policy, int perMinute, ConsumptionProbe probe) {
        headers.set("RateLimit-Policy", "\"" + policy + "\";q=" + perMinute + ";w=60");
        headers.set(
                "RateLimit",
                "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
    }

    static MutableHttpResponse<?> refusal(ConsumptionProbe probe) {
        return ProblemResponse.of(ProblemType.RATE_LIMITED)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
    }

    /** Rounded up, so that whoever waits so long is not refused again. */
    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
