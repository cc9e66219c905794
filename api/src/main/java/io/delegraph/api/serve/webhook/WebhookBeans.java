package io.delegraph.api.serve.webhook;

import io.delegraph.api.egress.EgressClient;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.webhook.Courier;
import io.delegraph.api.webhook.Dispatcher;
import io.delegraph.api.webhook.ServerKey;
import io.delegraph.api.webhook.SqlOutbox;
import io.delegraph.api.webhook.SqlRoutes;
import io.delegraph.api.webhook.SqlWebhooks;
import io.delegraph.api.webhook.WebhookFollowUp;
import io.delegraph.api.webhook.WebhookSecrets;
import io.delegraph.api.wiring.OpenStore;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What telling others is made of. */
@Factory
final class WebhookBeans {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookBeans.class);
    private static final long IDLE_SECONDS = 60;
    private static final long SECONDS_TO_STOP = 10;

    private static Supplier<Jdbi> state(OpenStore store) {
        return () -> store.state().get().jdbi();
    }

    @Singleton
    SqlWebhooks webhooks(OpenStore store) {
        return new SqlWebhooks(state(store));
    }

    @Singleton
    SqlOutbox outbox(OpenStore store) {
        return new SqlOutbox(state(store));
    }

    @Singleton
    SqlRoutes routes(OpenStore store) {
        return new SqlRoutes(state(store));
    }

    @Singleton
    WebhookSecrets secrets(SqlWebhooks webhooks, HttpSettings settings) {
        return new WebhookSecrets(webhooks, ServerKey.in(settings.data()));
    }

    @Singleton
    @Bean(preDestroy = "close")
    EgressClient egress(HttpSettings settings) {
        return new EgressClient(settings.egress());
    }

    @Singleton
    Courier courier(
            EgressClient client, WebhookSecrets secrets, HttpSettings settings, BeanProvider<EmbeddedServer> server) {
        Supplier<String> own = () -> "http://127.0.0.1:" + server.get().getPort() + "/";
        return new Courier(
                client,
                secrets,
                () -> settings.publicAddress().map(URI::toString).orElseGet(own));
    }

    @Singleton
    WebhookFollowUp changes(OpenStore store) {
        return new WebhookFollowUp(
                store.graph(),
                store.state()::get,
                () -> new SqlCases(store.state().get()),
                Clock.systemUTC());
    }

    @Singleton
    Dispatcher dispatcher(SqlWebhooks webhooks, SqlOutbox outbox, Courier courier, Senders senders) {
        return new Dispatcher(
                webhooks, outbox, courier, Clock.systemUTC(), senders.threads(), RandomGenerator.getDefault());
    }

    /** Threads that send: one for each webhook where all of them are slow, and none where nothing is sent. */
    record Senders(ExecutorService threads) implements AutoCloseable {
        @Override
        public void close() {
            end(threads);
        }
    }

    /** Stops threads that use the state, and waits a while: it is closed after them. */
    static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("The outbox is still worked on while the server stops.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Singleton
    @Bean(preDestroy = "close")
    Senders senders() {
        AtomicInteger number = new AtomicInteger();
        return new Senders(new ThreadPoolExecutor(
                0, SqlWebhooks.MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "webhook-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                }));
    }
}
