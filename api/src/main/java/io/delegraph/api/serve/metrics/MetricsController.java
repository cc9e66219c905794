package io.delegraph.api.serve.metrics;

import io.delegraph.api.serve.security.AllZones;
import io.delegraph.api.serve.security.Roles;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;

/** The figures of the server in Prometheus' text format; they are about the whole estate. */
@Controller("/metrics")
@Secured(Roles.VIEWER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {
    private static final MediaType TEXT_FORMAT =
            new MediaType(MediaType.TEXT_PLAIN, "txt", Map.of("version", "0.0.4", "charset", "utf-8"));

    private final PrometheusMeterRegistry registry;
    private final StandingMeters standing;

    MetricsController(PrometheusMeterRegistry registry, StandingMeters standing) {
        this.registry = registry;
        this.standing = standing;
    }

    @Get(produces = MediaType.TEXT_PLAIN)
    @Operation(operationId = "metrics", summary = "Figures of scans, findings and the server, for Prometheus")
    HttpResponse<String> show(Authentication authentication) {
        AllZones.require(authentication);
        standing.refresh();
        return HttpResponse.ok(registry.scrape("text/plain")).contentType(TEXT_FORMAT);
    }
}
