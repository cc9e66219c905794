package io.delegraph.analyzer.rule.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.EstateFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StaleSourceTest {
    private final EstateFixture estate = new EstateFixture();

    @Test
    void tellsOnceThatASourceWasReadInPart() {
        estate.resource("one");
        estate.resource("two");
        estate.partial();

        assertThat(estate.findings("TEL-003"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.explanation()).contains("fixture/estate was not read whole: throttled"));
    }

    @Test
    void tellsThatASourceWasNotReadLately() {
        estate.resource("one");
        estate.whole().lastReadBefore(Duration.ofDays(8));

        assertThat(estate.findings("TEL-003"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explanation()).contains("8 days ago"));
    }

    @Test
    void isSilentAboutASourceThatWasReadWholeThisWeek() {
        estate.resource("one");
        estate.whole().lastReadBefore(Duration.ofDays(7));

        assertThat(estate.findings("TEL-003")).isEmpty();
    }
}
