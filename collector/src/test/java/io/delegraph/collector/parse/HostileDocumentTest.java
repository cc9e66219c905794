package io.delegraph.collector.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Completeness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class HostileDocumentTest {
    private static final int MANY = 10_000;

    @Test
    void leavesOutOnlyWhatIsTooDeep() {
        String deep = "[".repeat(MANY) + "]".repeat(MANY);

        Reading reading = Reading.whole("{\"deep\": " + deep + ", \"after\": 1}");

        assertThat(reading.value().findWhole("after")).hasValue(1);
        assertThat(reading.problems()).singleElement().asString().startsWith("PARSE_TOO_DEEP /deep/0/0");
        assertThat(reading.completeness).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void survivesDepthThatNobodyCloses() {
        Reading reading = Reading.whole("[".repeat(1_000_000));

        assertThat(reading.problems())
                .extracting(problem -> problem.split(" ", 2)[0])
                .containsExactly("PARSE_TOO_DEEP", "PARSE_LIMIT_EXCEEDED");
    }

    @Test
    void entersNothingBelowTheDepthLimit() {
        String deep = "[".repeat(MANY) + "]".repeat(MANY);

        Reading reading = Reading.entering(Syntax.JSON, JsonLimits.DEFAULT, DocumentInMemory.of(deep), place -> true);

        assertThat(reading.values).isEmpty();
        assertThat(reading.problems()).singleElement().asString().startsWith("PARSE_TOO_DEEP");
    }

    @Test
    void stopsAtStringOfHundredMegabytes() {
        DocumentInMemory document = DocumentInMemory.generated(() -> inParts("{\"a\": 1, \"b\": \"", 100, "\"}"));

        Reading reading = Reading.entering(Syntax.JSON, JsonLimits.DEFAULT, document, place -> false);

        assertThat(reading.value().findWhole("a")).hasValue(1);
        assertThat(reading.value().cut()).isTrue();
        assertThat(reading.problems()).containsExactly("PARSE_LIMIT_EXCEEDED :1");
    }

    @Test
    void stopsAtEndOfAllowedDocument() {
        DocumentInMemory document = DocumentInMemory.generated(() -> inParts("[1, \"", 3, "\", 2]"));

        Reading reading = Reading.entering(
                Syntax.JSON, JsonLimits.DEFAULT.withDocumentBytes(1_000_000), document, place -> false);

        assertThat(reading.problems()).containsExactly("PARSE_LIMIT_EXCEEDED :1");
    }

    @Test
    void leavesOutWhatIsBeyondTheSizeOfTree() {
        String text = "{\"big\": [" + "1,".repeat(MANY) + "1], \"small\": [2]}";

        Reading reading = Reading.entering(
                Syntax.JSON,
                JsonLimits.DEFAULT.withTreeValues(100),
                DocumentInMemory.of(text),
                place -> place.tokens().isEmpty());

        assertThat(reading.values).extracting(JsonCursor::cut).containsExactly(true, false);
        assertThat(reading.values.get(0).elements()).hasSize(99);
        assertThat(reading.problems()).containsExactly("PARSE_TOO_LARGE /big/99:1");
    }

    @Test
    void reportsNumberOfMillionDigits() {
        Reading reading = Reading.whole("[1, " + "9".repeat(1_000_000) + "]");

        assertThat(reading.problems()).containsExactly("PARSE_LIMIT_EXCEEDED :1");
    }

    @Test
    void reportsBytesThatAreNoUtf8() {
        byte[] bytes = "{\"a\": 1, \"b\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[15] = (byte) 0xFF;

        Reading reading = Reading.entering(Syntax.JSON, JsonLimits.DEFAULT, DocumentInMemory.of(bytes), place -> false);

        assertThat(reading.value().findWhole("a")).hasValue(1);
        assertThat(reading.problems()).containsExactly("PARSE_MALFORMED :1");
    }

    @Test
    void reportsStrangeEncodingsInsteadOfThrowing() {
        for (byte[] bytes : List.of(
                new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, 0, 0, '{', 0},
                new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 0, 0, 0},
                new byte[] {0, '{', 0, 0},
                "{\"a\":1}".getBytes(Charset.forName("UTF-32BE")),
                new byte[] {0, 0, 0, '{', 0x7F, 0, 0, 0},
                new byte[] {0, 0, 0},
                new byte[] {(byte) 0xEF, (byte) 0xBB})) {
            Reading reading =
                    Reading.entering(Syntax.JSON, JsonLimits.DEFAULT, DocumentInMemory.of(bytes), place -> false);

            assertThat(reading.diagnostics.size() + reading.values.size()).isPositive();
        }
    }

    @Test
    void saysOnlySoMuchAboutOneDocument() {
        Reading reading = Reading.whole("{" + "\"a\": 1,".repeat(50_000) + "\"a\": 1}");

        assertThat(reading.diagnostics).hasSize(MANY + 1);
        assertThat(reading.diagnostics.get(MANY).code()).isEqualTo("PARSE_TOO_MANY_PROBLEMS");
    }

    @Test
    void readsManyNamesOfSameHash() {
        StringBuilder text = new StringBuilder("{");
        for (int name = 0; name < 4_096; name++) {
            for (int bit = 0; bit < 12; bit++) {
                text.append(bit == 0 ? "\"" : "").append((name >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\":1,");
        }

        Reading reading = Reading.whole(text.append("\"end\":1}").toString());

        assertThat(reading.values).hasSize(1);
        assertThat(reading.value().members()).hasSize(4_097);
    }

    @Test
    void reportsDocumentWhoseStreamBreaks() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new ZipException("invalid block at secret");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        DocumentInMemory document = DocumentInMemory.generated(() ->
                new SequenceInputStream(new ByteArrayInputStream("[1, 2".getBytes(StandardCharsets.UTF_8)), broken));

        Reading reading = Reading.entering(Syntax.JSON, JsonLimits.DEFAULT, document, place -> false);

        assertThat(reading.problems()).containsExactly("PARSE_UNREADABLE :1");
        assertThat(reading.diagnostics.get(0).message()).doesNotContain("secret");
    }

    private static InputStream inParts(String before, int megabytes, String after) {
        byte[] megabyte = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>(List.of(text(before)));
        Collections.nCopies(megabytes, megabyte).forEach(each -> parts.add(new ByteArrayInputStream(each)));
        parts.add(text(after));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
