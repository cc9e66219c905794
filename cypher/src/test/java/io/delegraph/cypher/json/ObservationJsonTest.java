package io.delegraph.cypher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.store.Observed;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationJsonTest {
    @Test
    void readsBackWhatItWrote() {
        for (Observation each : Observed.everything()) {
            assertThat(ObservationJson.read(ObservationJson.bytes(each))).isEqualTo(each);
        }
        for (Observation each : Observed.random(new Random(3), 200)) {
            assertThat(ObservationJson.read(ObservationJson.bytes(each))).isEqualTo(each);
        }
    }

    @Test
    void writesAsciiOnly() {
        for (Observation each : Observed.everything()) {
            assertThat(ObservationJson.bytes(each))
                    .asString(StandardCharsets.UTF_8)
                    .matches("\\p{ASCII}+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"type\":\"other\"}",
                "{\"type\":\"call\",\"source\":\"s\",\"id\":\"1\",\"time\":\"noon\"}",
                "{\"type\":\"call\",\"source\":\"s\",\"id\":\"1\",\"time\":\"2026-01-15T12:00:00Z\",\"strands\":[\"x:y\"]}"
            })
    void refusesWhatIsNoObservation(String text) {
        assertThatThrownBy(() -> ObservationJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
