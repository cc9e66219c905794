package io.delegraph.api.serve.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One bucket for each name, each filled again evenly over a minute; the names used longest ago are forgotten. */
final class Buckets {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one; empty when there is no limit. */
    Optional<ConsumptionProbe> take(String name) {
        return perMinute == 0 ? Optional.empty() : Optional.of(bucket(name).tryConsumeAndReturnRemaining(1));
    }

    int perMinute() {
        return perMinute;
    }

    private synchronized Bucket bucket(String name) {
        return buckets.computeIfAbsent(
                name,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }
}
