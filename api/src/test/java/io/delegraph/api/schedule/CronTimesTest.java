package io.delegraph.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In Berlin clocks went from 02:00 to 03:00 on 29 March 2026, and go from 03:00 back to 02:00 on 25 October 2026. */
class CronTimesTest {
    private static final String BERLIN = "Europe/Berlin";

    private static List<Instant> times(String cron, String zone, String after, int count) {
        return CronTimes.of(cron, ZoneId.of(zone)).list(Instant.parse(after), count);
    }

    private static List<Instant> instants(String... texts) {
        return Arrays.stream(texts).map(Instant::parse).toList();
    }

    @Test
    void meansTheTimeOfDayOfItsZone() {
        assertThat(times("30 2 * * *", BERLIN, "2026-01-31T12:00:00Z", 2))
                .isEqualTo(instants("2026-02-01T01:30:00Z", "2026-02-02T01:30:00Z"));
        assertThat(times("0 9 * * 1-5", "America/New_York", "2026-07-03T14:00:00Z", 1))
                .isEqualTo(instants("2026-07-06T13:00:00Z"));
    }

    @Test
    void isDueOnceAtTheEndOfAGapThatSkipsIt() {
        assertThat(times("*/15 2 * * *", BERLIN, "2026-03-28T02:00:00Z", 5))
                .isEqualTo(instants(
                        "2026-03-29T01:00:00Z",
                        "2026-03-30T00:00:00Z",
                        "2026-03-30T00:15:00Z",
                        "2026-03-30T00:30:00Z",
                        "2026-03-30T00:45:00Z"));
    }

    @Test
    void isDueTheFirstTimeOnlyOfAnOverlapThatRepeatsIt() {
        assertThat(times("30 2 * * *", BERLIN, "2026-10-24T12:00:00Z", 2))
                .isEqualTo(instants("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"));
        assertThat(times("30 2 * * *", BERLIN, "2026-10-25T01:10:00Z", 1)).isEqualTo(instants("2026-10-26T01:30:00Z"));
    }

    @Test
    void keepsIntervalsThroughChangesOfTheClock() {
        assertThat(times("*/30 * * * *", BERLIN, "2026-10-24T23:59:00Z", 6))
                .isEqualTo(instants(
                        "2026-10-25T00:00:00Z",
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:30:00Z",
                        "2026-10-25T02:00:00Z",
                        "2026-10-25T02:30:00Z"));
        assertThat(times("20 * * * *", BERLIN, "2026-03-29T00:00:00Z", 3))
                .isEqualTo(instants("2026-03-29T00:20:00Z", "2026-03-29T01:20:00Z", "2026-03-29T02:20:00Z"));
    }

    @Test
    void findsTheLastTimeOfALongDowntime() {
        CronTimes minutes = CronTimes.of("* * * * *", ZoneId.of("UTC"));
        CronTimes yearly = CronTimes.of("0 0 1 1 *", ZoneId.of("UTC"));
        Instant now = Instant.parse("2026-06-15T10:00:30Z");

        assertThat(minutes.last(Instant.parse("2020-01-01T00:00:00Z"), now))
                .contains(Instant.parse("2026-06-15T10:00:00Z"));
        assertThat(yearly.last(Instant.parse("2020-01-01T00:00:00Z"), now))
                .contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(yearly.last(Instant.parse("2026-01-01T00:00:00Z"), now)).isEmpty();
    }

    @Test
    void takesADayOfEitherWhenBothAreNamed() {
        assertThat(times("0 0 13 * 5", "UTC", "2026-03-01T00:00:00Z", 3))
                .isEqualTo(instants("2026-03-06T00:00:00Z", "2026-03-13T00:00:00Z", "2026-03-20T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "0 0 * * * *", "60 * * * *", "0 0 31 2 *", "a b c d e", "@daily"})
    void refusesWhatIsNoTime(String cron) {
        assertThatThrownBy(() -> CronTimes.of(cron, ZoneId.of("UTC"))).isInstanceOf(InvalidSchedule.class);
    }
}
