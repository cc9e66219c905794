package io.delegraph.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.state.State;
import io.delegraph.api.state.StateChoice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTest {
    @TempDir
    private Path data;

    @Test
    void sendsInOrderAndOnce() {
        try (State state = State.open(new StateChoice.Memory());
                Receiver receiver = Receiver.open()) {
            Post post = new Post(state, data);
            Webhook webhook = post.add("a", receiver);
            post.announce(Notices.scan("1"), Notices.scan("2"));
            post.announce(Notices.scan("2"), Notices.scan("3"));
            Dispatcher dispatcher = post.dispatcher(receiver);

            assertThat(dispatcher.dispatch()).isEqualTo(1);
            assertThat(dispatcher.dispatch()).isZero();

            assertThat(receiver.ids()).containsExactly("1", "2", "3");
            assertThat(post.delivery(webhook, "3").state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(receiver.told().get(0).headers().getFirst("Authorization"))
                    .isEqualTo("Bearer s3cret");
        }
    }

    @Test
    void waitsLongerEachTimeKeepsTheOrderAndGivesUp() {
        try (State state = State.open(new StateChoice.Memory());
                Receiver busy = Receiver.answering(request -> request.id().equals("1") ? 503 : 204)) {
            Post post = new Post(state, data);
            Webhook webhook = post.add("a", busy);
            post.announce(Notices.scan("1"), Notices.scan("2"));
            Dispatcher dispatcher = post.dispatcher(busy);
            Duration before = Duration.ZERO;
            for (int attempt = 1; attempt < RetryPlan.ATTEMPTS; attempt++) {
                dispatcher.dispatch();
                Delivery waiting = post.delivery(webhook, "1");
                assertThat(waiting.attempts()).isEqualTo(attempt);
                assertThat(waiting.status()).contains(503);
                Duration delay = Duration.between(post.clock.instant(), waiting.due());
                assertThat(delay).isBetween(Duration.ofSeconds(4), Duration.ofHours(8));
                assertThat(attempt > 6 || delay.compareTo(before) > 0).isTrue();
                before = delay;
                post.clock.advance(delay.minusMillis(1));
                assertThat(dispatcher.dispatch()).isZero();
                post.clock.advance(Duration.ofMillis(1));
            }
            assertThat(busy.ids()).doesNotContain("2");
            dispatcher.dispatch();

            assertThat(post.delivery(webhook, "1").state()).isEqualTo(Delivery.State.DEAD);
            assertThat(post.delivery(webhook, "2").state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(post.outbox.redeliver(webhook.id(), "1", post.clock.instant()))
                    .isTrue();
            assertThat(post.delivery(webhook, "1").attempts()).isZero();
        }
    }

    @Test
    void givesUpSoonerOnWhoDoesNotWantItAndFollowsNoRedirect() {
        try (State state = State.open(new StateChoice.Memory());
                Receiver moved = Receiver.answering(request -> 307)) {
            Post post = new Post(state, data);
            Webhook webhook = post.add("a", moved);
            post.announce(Notices.scan("1"));
            Dispatcher dispatcher = post.dispatcher(moved);
            for (int attempt = 0; attempt < RetryPlan.ATTEMPTS; attempt++) {
                dispatcher.dispatch();
                post.clock.advance(Duration.ofDays(1));
            }

            Delivery dead = post.delivery(webhook, "1");
            assertThat(dead.state()).isEqualTo(Delivery.State.DEAD);
            assertThat(dead.attempts()).isEqualTo(RetryPlan.ATTEMPTS_REFUSED);
            assertThat(dead.problem()).contains("The receiver redirects, and redirects are not followed.");
            assertThat(moved.ids()).hasSize(RetryPlan.ATTEMPTS_REFUSED);
        }
    }

    @Test
    void sendsNothingToWhatIsNoLongerAllowed() {
        try (State state = State.open(new StateChoice.Memory());
                Receiver receiver = Receiver.open()) {
            Post post = new Post(state, data);
            Webhook webhook = post.add("a", receiver);
            post.announce(Notices.scan("1"));
            post.dispatcher().dispatch();

            assertThat(receiver.told()).isEmpty();
            assertThat(post.delivery(webhook, "1").problem().orElseThrow()).contains("not public");
        }
    }

    @Test
    void goesOnInANewProcessAndSendsAgainUnderTheSameIdWhatItDiedOver() {
        StateChoice file = new StateChoice.File(data);
        AtomicInteger asked = new AtomicInteger();
        Webhook webhook;
        try (Receiver receiver = Receiver.open()) {
            try (State state = State.open(file)) {
                Post post = new Post(state, data);
                webhook = post.add("a", receiver);
                post.announce(Notices.scan("1"), Notices.scan("2"));
                // The clock is asked for what is due twice, then for the signature; the process dies before it settles.
                post.dispatcher(new DyingClock(post.clock, asked, 3), Runnable::run, receiver)
                        .dispatch();
                assertThat(receiver.ids()).containsExactly("1");
            }
            try (State state = State.open(file)) {
                Post post = new Post(state, data);
                assertThat(post.delivery(webhook, "1").state()).isEqualTo(Delivery.State.WAITING);
                post.dispatcher(receiver).dispatch();
                assertThat(receiver.ids()).containsExactly("1", "1", "2");
                assertThat(post.delivery(webhook, "1").state()).isEqualTo(Delivery.State.DELIVERED);
            }
        }
    }

    @Test
    void letsOneSlowReceiverHoldUpNobodyElse() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (State state = State.open(new StateChoice.Memory());
                Receiver slow = Receiver.answering(request -> awaited(released));
                Receiver quick = Receiver.answering(request -> {
                    told.countDown();
                    return 204;
                })) {
            Post post = new Post(state, data);
            post.add("a-slow", slow);
            post.add("b-quick", quick);
            post.announce(Notices.scan("1"));
            post.dispatcher(post.clock, threads, slow, quick).dispatch();

            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.told()).isEmpty();
            released.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.ids()).containsExactly("1");
        } finally {
            threads.shutdownNow();
        }
    }

    private static int awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS) ? 204 : 500;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }

    @Test
    void keepsWhatBecameOfASample() {
        try (State state = State.open(new StateChoice.Memory());
                Receiver receiver = Receiver.open()) {
            Post post = new Post(state, data);
            Webhook webhook = post.add("a", receiver);
            Delivery delivery = post.dispatcher(receiver).test(webhook, Sample.test("t1", Notices.AT));

            assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(receiver.ids()).isEqualTo(List.of("t1"));
            assertThat(post.outbox.list(webhook.id(), java.util.Optional.empty(), Long.MAX_VALUE, 10))
                    .hasSize(1);
        }
    }

    /** Ends the process, as far as a dispatcher can tell, when it is asked for the time once more. */
    private static final class DyingClock extends Clock {
        private final Clock clock;
        private final AtomicInteger asked;
        private final int lives;

        private DyingClock(Clock clock, AtomicInteger asked, int lives) {
            this.clock = clock;
            this.asked = asked;
            this.lives = lives;
        }

        @Override
        public Instant instant() {
            if (asked.incrementAndGet() > lives) {
                throw new IllegalStateException("Killed");
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
