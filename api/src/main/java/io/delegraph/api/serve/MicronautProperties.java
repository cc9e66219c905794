package io.delegraph.api.serve;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Micronaut is told. */
final class MicronautProperties {
    // Everything that is no upload is small: one path may be 4096 bytes, and a request may name a hundred.
    private static final long LARGEST_BODY = 1L << 20;

    // Who sends nothing for so long, in the middle of an upload, is taken for gone.
    private static final String SILENCE = "60s";

    private MicronautProperties() {}

    static Map<String, Object> of(String host, int port, Path spool, long largestUpload) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("micronaut.application.name", "delegraph");
        settings.put("micronaut.server.host", host);
        settings.put("micronaut.server.port", port == 0 ? -1 : port);
        settings.put("micronaut.server.max-request-size", largestUpload);
        settings.put("micronaut.server.max-request-buffer-size", Math.min(LARGEST_BODY, largestUpload));
        settings.put("micronaut.server.multipart.max-file-size", largestUpload);
        settings.put("micronaut.server.multipart.disk", true);
        settings.put("micronaut.server.multipart.location", spool.toString());
        settings.put("micronaut.server.read-idle-timeout", SILENCE);
        settings.put("micronaut.security.enabled", true);
        settings.put("micronaut.security.token.roles-name", "roles");
        // Without a configured signature it takes unsigned tokens for valid, whatever roles they claim.
        settings.put("micronaut.security.token.jwt.enabled", false);
        settings.put("micronaut.security.endpoints.introspection.enabled", false);
        settings.put("jackson.serialization-inclusion", "NON_ABSENT");
        settings.put("jackson.serialization.write-dates-as-timestamps", false);
        settings.put("endpoints.all.enabled", false);
        settings.put("endpoints.metrics.enabled", false);
        settings.put("endpoints.prometheus.enabled", false);
        settings.put("micronaut.metrics.enabled", true);
        settings.put("micronaut.metrics.export.prometheus.enabled", true);
        settings.put("micronaut.metrics.export.prometheus.descriptions", true);
        settings.put("endpoints.health.enabled", true);
        settings.put("endpoints.health.sensitive", false);
        settings.put("endpoints.health.details-visible", "AUTHENTICATED");
        settings.put("endpoints.health.disk-space.enabled", false);
        settings.put("endpoints.health.deadlocked-threads.enabled", false);
        settings.put("endpoints.health.discovery-client.enabled", false);
        settings.put("endpoints.health.service-ready-indicator-enabled", false);
        return settings;
    }
}
