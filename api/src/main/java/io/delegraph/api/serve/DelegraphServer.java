package io.delegraph.api.serve;

import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The HTTP server over a store; it serves until it is closed, and leaves the store open. */
public final class DelegraphServer implements AutoCloseable {
    /** The port that is tried first unless somebody says otherwise. */
    public static final int USUAL_PORT = 8080;

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private DelegraphServer(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * Starts on 127.0.0.1.
     *
     * @param port tried first; the next free one is taken when it is busy; 0 for any
     * @throws IllegalArgumentException when no port is free
     */
    public static DelegraphServer start(OpenStore store, int port) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .properties(settings(LoopbackPort.firstFree(port)))
                .singletons(store)
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        return new DelegraphServer(context, server);
    }

    private static Map<String, Object> settings(int port) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("micronaut.application.name", "delegraph");
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("micronaut.server.port", port == 0 ? -1 : port);
        settings.put("endpoints.all.enabled", false);
        settings.put("endpoints.health.enabled", true);
        settings.put("endpoints.health.sensitive", false);
        settings.put("endpoints.health.details-visible", "ANONYMOUS");
        settings.put("endpoints.health.disk-space.enabled", false);
        settings.put("endpoints.health.deadlocked-threads.enabled", false);
        settings.put("endpoints.health.discovery-client.enabled", false);
        settings.put("endpoints.health.service-ready-indicator-enabled", false);
        return settings;
    }

    /** Where it listens, with a slash at its end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/");
    }

    @Override
    public void close() {
        context.close();
    }
}
