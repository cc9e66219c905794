package io.delegraph.api.serve;

import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.job.Spool;
import io.delegraph.api.job.SqlScans;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** The HTTP server over a store; it serves until it is closed, and leaves the store open. */
public final class DelegraphServer implements AutoCloseable {
    /** The port that is tried first unless somebody says otherwise. */
    public static final int USUAL_PORT = 8080;

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

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
        return start(store, settings, AccessSettings.USUAL);
    }

    /** The same, under another clock. */
    public static DelegraphServer start(OpenStore store, HttpSettings settings, Clock clock) {
        return start(store, settings, AccessSettings.USUAL, clock);
    }

    /** The same, where it can be reached as these settings say. */
    public static DelegraphServer start(OpenStore store, HttpSettings settings, AccessSettings access) {
        return start(store, settings, access, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    private static DelegraphServer start(OpenStore store, HttpSettings settings, AccessSettings access, Clock clock) {
        int port = LoopbackPort.firstFree(settings.port());
        SqlScans scans = new SqlScans(store.state().get());
        Spool spool = Spool.open(settings.data(), scans::uploads);
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .properties(MicronautProperties.of(access.host(), port, spool.root(), settings.largestUpload()))
                .singletons(
                        store,
                        settings,
                        access,
                        settings.token(),
                        scans,
                        spool,
                        new PublishedGraph(store.graph()),
                        clock)
                .start();
        DelegraphServer started = new DelegraphServer(context, spool);
        started.server.start();
        return started;
    }

    /** Where it listens, with a slash at its end. */
    public URI uri() {
        String host = server.getHost();
        String reached = EVERYWHERE.contains(host) ? AccessSettings.LOOPBACK : host;
        return URI.create("http://" + reached + ":" + server.getPort() + "/");
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
