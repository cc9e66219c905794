package io.delegraph.api.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void waitsTheDoubleEachTimeUpToALimitAndNeverLessThanHalf() {
        Backoff backoff = Backoff.usual(new Random(7));
        long expected = 60_000;
        for (int failures = 1; failures < 60; failures++) {
            Duration wait = Duration.between(NOW, backoff.after(NOW, failures));
            assertThat(wait.toMillis()).as("failure %d", failures).isBetween(expected / 2, expected);
            expected = Math.min(2 * expected, Duration.ofHours(6).toMillis());
        }
    }
}
