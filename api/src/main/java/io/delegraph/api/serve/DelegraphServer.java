package io.delegraph.api.serve;

import io.delegraph.api.job.Spool;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The HTTP server over a store; it serves until it is closed, and leaves the store open. */
public final class DelegraphServer implements AutoCloseable {
    /** The port that is tried first unless somebody says otherwise. */
    public static final int USUAL_PORT = 8080;

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final Spool spool;

    private DelegraphServer(ApplicationContext context, Spool spool) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class);
        this.spool = spool;
    }

    /**
     * Starts on 127.0.0.1.
     *
     * @throws IllegalArgumentException when no port is free
     * @throws java.io.UncheckedIOException when the data folder cannot be used
     */
    public static DelegraphServer start(OpenStore store, HttpSettings settings) {
        return start(store, settings, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    /** The same, under another clock. */
    public static DelegraphServer start(OpenStore store, HttpSettings settings, Clock clock) {
        int port = LoopbackPort.firstFree(settings.port());
        SqlScans scans = new SqlScans(store.state().get());
        Spool spool = Spool.open(settings.data(), scans::uploads);
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .properties(MicronautProperties.of(port, spool.root(), settings.largestUpload()))
                .singletons(store, settings, settings.token(), scans, spool, new PublishedGraph(store.graph()), clock)
                .start();
        DelegraphServer started = new DelegraphServer(context, spool);
        started.server.start();
        return started;
    }

    /** Where it listens, with a slash at its end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/");
    }

    ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        spool.close();
    }
}
