package io.delegraph.api.serve.webhook;

import io.delegraph.api.webhook.Dispatcher;
import io.delegraph.api.webhook.WebhookFollowUp;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the outbox every second, as long as the server runs. */
@Singleton
final class WebhookLoop implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookLoop.class);
    private static final long WATCHED_EVERY = 60;
    private static final long PRUNED_EVERY = 3_600;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(WebhookLoop::daemon);
    private final Dispatcher dispatcher;
    private final WebhookFollowUp changes;
    private long rounds;

    WebhookLoop(Dispatcher dispatcher, WebhookFollowUp changes) {
        this.dispatcher = dispatcher;
        this.changes = changes;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
    }

    // Whatever goes wrong, the next round comes.
    private void round() {
        try {
            changes.between();
            if (rounds % WATCHED_EVERY == 0) {
                changes.watchAcceptances();
            }
            if (rounds % PRUNED_EVERY == 0) {
                dispatcher.prune();
            }
            rounds++;
            dispatcher.dispatch();
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be worked on: {}", e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        WebhookBeans.end(clock);
    }
}
