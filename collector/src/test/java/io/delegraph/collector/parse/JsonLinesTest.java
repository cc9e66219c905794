package io.delegraph.collector.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void readsEachLineWithItsNumber() {
        Reading reading = read("\uFEFF{\"a\": 1}\n\n{\"a\": 2}\r\n{\"a\": 3}");

        assertThat(reading.values).extracting(JsonCursor::line).containsExactly(1, 3, 4);
        assertThat(reading.values.get(2).find("a").orElseThrow().at()).hasToString("input.json:4#/a");
        assertThat(reading.completeness).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void goesOnAfterBadLine() {
        Reading reading = read("{\"a\": 1}\n{\"a\": \n{\"a\": 3} x\n{\"a\": 4}\n");

        assertThat(reading.values).extracting(JsonCursor::line).containsExactly(1, 2, 3, 4);
        assertThat(reading.values.get(1).cut()).isTrue();
        assertThat(reading.problems()).containsExactly("PARSE_TRUNCATED_LINE :2", "PARSE_MALFORMED_LINE :3");
        assertThat(reading.diagnostics)
                .extracting(Diagnostic::message)
                .allMatch(message -> message.contains("lines after it are"));
        assertThat(reading.completeness).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void leavesOutLineThatIsTooLong() {
        String longLine = "\"" + "x".repeat(JsonLimits.DEFAULT.lineBytes()) + "\"";

        Reading reading = read("1\n" + longLine + "\n3\n");

        assertThat(reading.values).extracting(JsonCursor::scalar).containsExactly("1", "3");
        assertThat(reading.problems()).containsExactly("PARSE_LINE_TOO_LONG :2");
    }

    private static Reading read(String text) {
        Reading reading = new Reading();
        Reporter reporter = Reporter.of("input.json", reading.diagnostics::add);
        reading.completeness =
                JsonLines.of(JsonLimits.DEFAULT, reporter).read(DocumentInMemory.of(text), reading.values::add);
        return reading;
    }
}
