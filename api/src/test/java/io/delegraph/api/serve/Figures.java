package io.delegraph.api.serve;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one load amounts to.
 *
 * @param rate   answers per second
 * @param half   half of them took no longer, in milliseconds
 * @param ninety nine in ten took no longer, in milliseconds
 * @param most   99 in 100 took no longer, in milliseconds
 * @param errors answers that were none
 */
record Figures(double rate, double half, double ninety, double most, long errors) {
    private static final double NANOS = 1e6;

    /** Of times in nanoseconds. */
    static Figures of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted.length / seconds, at(sorted, 50), at(sorted, 90), at(sorted, 99), 0);
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / NANOS;
    }

    /** A row of a table. */
    String row(String what, String way) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.2f | %.2f | %.2f | %d |",
                what,
                way,
                rate,
                half,
                ninety,
                most,
                errors);
    }
}
