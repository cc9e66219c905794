package io.delegraph.api.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: one event at a time for each webhook, in order, and different webhooks at the same time.
 *
 * <p>Nothing is claimed in the state. A process that dies between sending and writing that down sends again.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final SqlWebhooks webhooks;
    private final SqlOutbox outbox;
    private final Courier courier;
    private final Clock clock;
    private final Executor threads;
    private final RetryPlan plan;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * Idle until it is told to {@link #dispatch}.
     *
     * @param threads that send; each is occupied while a receiver takes its time
     * @param chance  spreads attempts
     */
    public Dispatcher(
            SqlWebhooks webhooks,
            SqlOutbox outbox,
            Courier courier,
            Clock clock,
            Executor threads,
            RandomGenerator chance) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
        this.threads = threads;
        this.plan = new RetryPlan(chance);
    }

    /**
     * Begins to send what is due, all of it for each webhook that nothing is being sent to.
     *
     * @return how many webhooks that concerns
     */
    public int dispatch() {
        int begun = 0;
        for (String webhook : outbox.due(clock.instant())) {
            if (busy.add(webhook)) {
                begun++;
                hand(webhook);
            }
        }
        return begun;
    }

    private void hand(String webhook) {
        boolean taken = false;
        try {
            threads.execute(() -> work(webhook));
            taken = true;
        } finally {
            if (!taken) {
                busy.remove(webhook);
            }
        }
    }

    private void work(String webhook) {
        try {
            Optional<SqlOutbox.Parcel> next = outbox.next(webhook, clock.instant());
            while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
                send(next.get());
                next = outbox.next(webhook, clock.instant());
            }
        } catch (RuntimeException e) {
            LOG.error("The outbox cannot be used: {}", e.getClass().getName());
        } finally {
            busy.remove(webhook);
        }
    }

    private void send(SqlOutbox.Parcel parcel) {
        Delivery delivery = parcel.delivery();
        settle(
                delivery,
                webhooks.find(delivery.webhook())
                        .map(webhook -> attempt(webhook, parcel.event()))
                        .orElseGet(() -> Outcome.refused("The webhook was removed.")));
    }

    private Outcome attempt(Webhook webhook, Event event) {
        try {
            return courier.deliver(webhook, event, clock.instant());
        } catch (RuntimeException e) {
            // The message may quote what was to be sent.
            LOG.error("An event could not be sent: {}", e.getClass().getName());
            return Outcome.refused("The server could not send it; its log says why.");
        }
    }

    private void settle(Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        Optional<Instant> next = outcome.verdict() == Outcome.Verdict.ARRIVED
                ? Optional.empty()
                : plan.next(delivery.attempts() + 1, outcome, now);
        outbox.settle(delivery, outcome, next, now);
    }

    /** Sends a sample at once, outside the order, and keeps what became of it. */
    public Delivery test(Webhook webhook, Notice sample) {
        Event event = new Event(sample.id(), sample.type(), sample.at(), EventBody.of(sample));
        Outcome outcome = attempt(webhook, event);
        outbox.record(webhook, sample, outcome, clock.instant());
        return outbox.find(webhook.id(), sample.id()).orElseThrow();
    }

    /** Forgets what ended long ago. */
    public void prune() {
        outbox.prune(clock.instant());
    }
}
