package io.delegraph.api.serve.audit;

import io.delegraph.api.access.Caller;
import io.delegraph.api.audit.AuditEvent;
import io.delegraph.api.audit.AuditLog;
import io.delegraph.api.audit.AuditUnavailable;
import io.delegraph.api.serve.problem.ProblemResponse;
import io.delegraph.api.serve.problem.ProblemType;
import io.delegraph.api.serve.security.Callers;
import io.delegraph.api.serve.security.Mutations;
import io.delegraph.api.serve.security.RequestIds;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what is about to be changed and what became of it; what cannot be recorded is refused. */
@ServerFilter("/**")
final class AuditFilter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final String INTENT = "delegraph.intent";
    private static final int LONGEST_TARGET = 300;

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.before();
    }

    /** The refusal; empty for what was recorded or needs no record. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    Optional<HttpResponse<?>> before(HttpRequest<?> request) {
        Optional<AuditEvent> intent = Mutations.operation(request).map(operation -> intent(request, operation));
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        try {
            log.append(intent.get());
            request.setAttribute(INTENT, intent.get());
            return Optional.empty();
        } catch (AuditUnavailable e) {
            LOG.error("The audit cannot be written; the request is refused", e);
            return Optional.of(ProblemResponse.of(ProblemType.AUDIT_UNAVAILABLE));
        }
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void after(HttpRequest<?> request, HttpResponse<?> response) {
        request.getAttribute(INTENT, AuditEvent.class).ifPresent(intent -> {
            String target =
                    response.getHeaders().findFirst(HttpHeaders.LOCATION).orElse(intent.target());
            try {
                log.append(intent.outcome(response.code(), target));
            } catch (AuditUnavailable e) {
                // It is done; the intent stands in the audit, and nothing more is done until it can be written.
                LOG.error("The outcome of request {} cannot be written to the audit", intent.request(), e);
            }
        });
    }

    private static AuditEvent intent(HttpRequest<?> request, String operation) {
        Optional<Caller> caller = request.getUserPrincipal(Authentication.class).map(Callers::of);
        String path = request.getPath();
        return AuditEvent.intent(
                RequestIds.of(request),
                caller.map(Caller::name).orElse("anonymous"),
                caller.map(known -> known.role().text()).orElse(""),
                operation,
                path.substring(0, Math.min(LONGEST_TARGET, path.length())));
    }
}
