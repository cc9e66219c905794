package io.delegraph.api.access;

/**
 * How many requests are taken.
 *
 * @param perCaller  requests a minute of one caller; no limit when 0
 * @param perAddress refused attempts a minute of one address before they are answered with 429; no limit when 0
 */
public record RateLimits(int perCaller, int perAddress) {
    /** Unless somebody says otherwise. */
    public static final RateLimits USUAL = new RateLimits(6_000, 300);

    public RateLimits {
        if (perCaller < 0 || perAddress < 0) {
            throw new IllegalArgumentException("A rate limit has to be at least 0, which means none.");
        }
    }
}
