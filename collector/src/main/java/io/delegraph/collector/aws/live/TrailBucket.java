package io.delegraph.collector.aws.live;

import java.time.Duration;
import java.util.Objects;

/**
 * Where CloudTrail puts its logs.
 *
 * @param bucket   name of the bucket
 * @param prefix   that keys begin with, such as {@code AWSLogs/123456789012/}; empty for the whole bucket
 * @param lookBack how old logs are at most that the first refresh reads; to the day
 */
public record TrailBucket(String bucket, String prefix, Duration lookBack) {
    /** How far the first refresh looks back unless somebody says otherwise. */
    public static final Duration USUAL_LOOK_BACK = Duration.ofDays(30);

    public TrailBucket {
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new IllegalArgumentException(
                    "The bucket has no name that Amazon S3 takes; expected 3 to 63 small letters, digits, dots and hyphens.");
        }
        Objects.requireNonNull(lookBack, "look back");
        if (prefix.length() > 512) {
            throw new IllegalArgumentException("The prefix is longer than 512 characters; expected a shorter one.");
        }
        if (lookBack.isNegative()) {
            throw new IllegalArgumentException("The time to look back is negative; expected days, or none.");
        }
    }
}
