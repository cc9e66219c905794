package io.delegraph.collector.aws.live;

/**
 * How much one refresh takes at most.
 *
 * @param objects     log files
 * @param objectBytes of one log file, as it lies in the bucket
 * @param totalBytes  of all log files together
 */
public record LiveLimits(int objects, long objectBytes, long totalBytes) {
    /** Enough for a day of a large organization. */
    public static final LiveLimits USUAL = new LiveLimits(20_000, 64L << 20, 4L << 30);
}
