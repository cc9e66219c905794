package io.delegraph.collector.otel.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Times as containers write them; zero, and what is no whole number that a time can be, is none. */
final class SpanTimes {
    private static final long NANOS = 1_000_000_000L;
    private static final BigInteger LARGEST = BigInteger.TWO.pow(64);

    private SpanTimes() {}

    /** Nanoseconds since 1970, as an unsigned number of 64 bits. */
    static Optional<Instant> ofNanos(long nanos) {
        return nanos == 0
                ? Optional.empty()
                : Optional.of(
                        Instant.ofEpochSecond(Long.divideUnsigned(nanos, NANOS), Long.remainderUnsigned(nanos, NANOS)));
    }

    /** Nanoseconds since 1970, as text. */
    static Optional<Instant> ofNanos(String nanos) {
        return whole(nanos).flatMap(number -> ofNanos(number.longValue()));
    }

    /** Microseconds since 1970, as text. */
    static Optional<Instant> ofMicros(String micros) {
        return whole(micros)
                .map(number -> number.multiply(BigInteger.valueOf(1_000)))
                .filter(number -> number.compareTo(LARGEST) < 0)
                .flatMap(number -> ofNanos(number.longValue()));
    }

    private static Optional<BigInteger> whole(String text) {
        try {
            // Programs that know no whole numbers write 1.7637E18.
            BigDecimal number = text.length() > 40 ? BigDecimal.ZERO : new BigDecimal(text);
            return Math.abs(number.scale()) > 40
                    ? Optional.empty()
                    : Optional.of(number.toBigInteger())
                            .filter(each -> each.signum() > 0 && each.compareTo(LARGEST) < 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
