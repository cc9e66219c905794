package io.delegraph.api.serve.security;

import io.delegraph.api.access.AccessSettings;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;

/** Limits how often each known caller may ask. */
@ServerFilter("/**")
final class RateFilter implements Ordered {
    private static final String POLICY = "caller";
    private static final String PROBE = "delegraph.rate";

    private final Buckets callers;

    RateFilter(AccessSettings settings) {
        this.callers = new Buckets(settings.limits().perCaller());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** The refusal; empty for what may pass. */
    @RequestFilter
    Optional<HttpResponse<?>> before(HttpRequest<?> request) {
        Optional<ConsumptionProbe> probe =
                request.getUserPrincipal(Authentication.class).flatMap(caller -> callers.take(caller.getName()));
        probe.ifPresent(taken -> request.setAttribute(PROBE, taken));
        return probe.filter(taken -> !taken.isConsumed()).map(this::refusal);
    }

    private HttpResponse<?> refusal(ConsumptionProbe probe) {
        MutableHttpResponse<?> refusal = RateAnswer.refusal(probe);
        RateAnswer.tell(refusal.getHeaders(), POLICY, callers.perMinute(), probe);
        return refusal;
    }

    @ResponseFilter
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(PROBE, ConsumptionProbe.class)
                .ifPresent(probe -> RateAnswer.tell(response.getHeaders(), POLICY, callers.perMinute(), probe));
    }
}
