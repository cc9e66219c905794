package io.delegraph.api.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed delivery is tried again: after 5 seconds, then four times as long each time, up to 6 hours, a fifth more or
 * less by chance. Ten attempts in all, over about 20 hours; four where the receiver refused.
 */
final class RetryPlan {
    static final int ATTEMPTS = 10;
    static final int ATTEMPTS_REFUSED = 4;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int GROWTH = 2;
    private static final double JITTER = 0.2;

    private final RandomGenerator chance;

    RetryPlan(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * When to try again; empty when it is given up.
     *
     * @param attempts that were made, this one included
     */
    Optional<Instant> next(int attempts, Outcome outcome, Instant now) {
        int most = outcome.verdict() == Outcome.Verdict.REFUSED ? ATTEMPTS_REFUSED : ATTEMPTS;
        if (attempts >= most) {
            return Optional.empty();
        }
        long usual = Math.min(LONGEST.toMillis(), FIRST.toMillis() << (GROWTH * (attempts - 1)));
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        long asked = Math.min(
                LONGEST.toMillis(), outcome.delay().map(Duration::toMillis).orElse(0L));
        return Optional.of(now.plusMillis(Math.max(asked, Math.round(usual * factor))));
    }
}
