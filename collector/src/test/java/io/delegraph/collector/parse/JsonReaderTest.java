package io.delegraph.collector.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    @Test
    void handsOverElementsOfEnteredArraysOneByOne() {
        Reading reading = entering("{\"Users\": [{\"n\": 1}, {\"n\": 2}], \"Other\": {\"x\": []}}");

        assertThat(reading.values).extracting(JsonCursor::pointer).containsExactly("/Users/0", "/Users/1", "/Other");
        assertThat(reading.completeness).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfTruncatedDocument() {
        Reading reading = entering("{\"Users\": [{\"n\": 1},\n {\"n\": 2, \"m\": [3");

        assertThat(reading.values).extracting(JsonCursor::pointer).containsExactly("/Users/0", "/Users/1");
        assertThat(reading.values).extracting(JsonCursor::cut).containsExactly(false, true);
        assertThat(reading.values.get(1).findWhole("n")).hasValue(2);
        assertThat(reading.problems()).containsExactly("PARSE_TRUNCATED :2");
        assertThat(reading.completeness).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void keepsWhatStandsBeforeMalformedPlaceAndDoesNotQuoteIt() {
        Reading reading = entering("{\"Users\": [{\"n\": 1},\n hunter2]}");

        assertThat(reading.values).extracting(JsonCursor::pointer).containsExactly("/Users/0");
        assertThat(reading.problems()).containsExactly("PARSE_MALFORMED :2");
        assertThat(reading.diagnostics.get(0).message()).doesNotContain("hunter2");
    }

    @Test
    void reportsWhatFollowsTheValue() {
        Reading reading = Reading.whole("{}\n[1]");

        assertThat(reading.values).hasSize(1);
        assertThat(reading.problems()).containsExactly("PARSE_TRAILING_CONTENT :2");
        assertThat(reading.completeness).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void readsEveryValueOfConcatenation() {
        Reading reading = new Reading();

        Completeness completeness = JsonReader.of(Syntax.JSON, "input.json", reading.diagnostics::add)
                .streamAll(DocumentInMemory.of("{\"a\": 1}\n{\"a\": 2}"), reading.visitor(place -> false));

        assertThat(reading.values).extracting(JsonCursor::line).containsExactly(1, 2);
        assertThat(completeness).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void reportsDuplicateKeys() {
        Reading reading = Reading.whole("{\"a\": 1,\n \"a\": 2}");

        assertThat(reading.value().findWhole("a")).hasValue(2);
        assertThat(reading.problems()).containsExactly("PARSE_DUPLICATE_KEY /a:2");
    }

    @Test
    void readsBothValuesOfDuplicateKeyOfEnteredObject() {
        Reading reading = entering("{\"Users\": [1], \"Users\": [2]}");

        assertThat(reading.values).extracting(JsonCursor::scalar).containsExactly("1", "2");
        assertThat(reading.problems()).containsExactly("PARSE_DUPLICATE_KEY /Users:1");
    }

    @Test
    void reportsEmptyDocument() {
        Reading reading = Reading.whole("  ");

        assertThat(reading.problems()).containsExactly("PARSE_EMPTY :1");
        assertThat(reading.completeness).isEqualTo(Completeness.FAILED);
    }

    private static Reading entering(String text) {
        List<String> entered = List.of("", "/Users");
        return Reading.entering(
                Syntax.JSON, JsonLimits.DEFAULT, DocumentInMemory.of(text), place -> entered.contains(place.pointer()));
    }
}
