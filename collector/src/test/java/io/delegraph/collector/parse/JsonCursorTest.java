package io.delegraph.collector.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonCursorTest {
    @Test
    void knowsPointerAndLineOfEveryValue() {
        JsonCursor root = Reading.whole("""
                {
                  "a/b": [
                    1,
                    {"c~d": true}
                  ]
                }
                """).value();

        JsonCursor list = root.find("a/b").orElseThrow();
        JsonCursor flag = list.elements().get(1).find("c~d").orElseThrow();

        assertThat(list.pointer()).isEqualTo("/a~1b");
        assertThat(list.line()).isEqualTo(2);
        assertThat(flag.at()).hasToString("input.json:4#/a~1b/1/c~0d");
    }

    @Test
    void readsWhatIsAskedForByKind() {
        JsonCursor root = Reading.whole(
                        "{\"t\": \"x\", \"n\": 42, \"f\": false, \"l\": [\"a\", \"b\"], \"o\": {\"k\": \"v\"}}")
                .value();

        assertThat(root.findText("t")).contains("x");
        assertThat(root.findWhole("n")).hasValue(42);
        assertThat(root.findFlag("f")).contains(false);
        assertThat(root.listTexts("l")).containsExactly("a", "b");
        assertThat(root.findObject("o").orElseThrow().findText("k")).contains("v");
    }

    @Test
    void reportsValueOfAnotherKindAndLeavesItOut() {
        Reading reading = Reading.whole("{\"t\": 1,\n \"n\": 1.5,\n \"l\": [\"a\", {}]}");

        assertThat(reading.value().findText("t")).isEmpty();
        assertThat(reading.value().findWhole("n")).isEmpty();
        assertThat(reading.value().listTexts("l")).containsExactly("a");

        assertThat(reading.problems())
                .containsExactly(
                        "PARSE_UNEXPECTED_KIND /t:1", "PARSE_UNEXPECTED_KIND /n:2", "PARSE_UNEXPECTED_KIND /l/1:3");
        assertThat(reading.diagnostics.get(0).message())
                .isEqualTo("Found a number; expected a string. The value is left out.");
    }

    @Test
    void takesNullForAbsent() {
        Reading reading = Reading.whole("{\"t\": null}");

        assertThat(reading.value().findText("t")).isEmpty();
        assertThat(reading.value().findText("missing")).isEmpty();
        assertThat(reading.diagnostics).isEmpty();
    }

    @Test
    void continuesPointerInsideEmbeddedJson() {
        Reading reading = Reading.whole("{\n \"doc\": \"{\\\"Statement\\\": [\\n1]}\"}");
        JsonCursor string = reading.value().find("doc").orElseThrow();

        JsonCursor inside = string.embedded(string.scalar()).orElseThrow();

        assertThat(inside.listElements("Statement").get(0).at()).hasToString("input.json:2#/doc/Statement/0");
    }

    @Test
    void neverShowsWhatItHolds() {
        assertThat(Reading.whole("\"hunter2\"").value().toString()).doesNotContain("hunter2");
    }
}
