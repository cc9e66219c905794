package io.delegraph.collector.parse;

import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a document that holds one JSON value per line (NDJSON). A line that cannot be read is reported and the next one
 * is read; blank lines say nothing.
 */
public final class JsonLines {
    private static final int FIRST_BUFFER = 8_192;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Reporter reporter;
    private final JsonLimits limits;
    private final JsonReader reader;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int length;
    private boolean tooLong;

    private JsonLines(JsonLimits limits, Reporter reporter) {
        this.reporter = reporter;
        this.limits = limits;
        this.reader = JsonReader.of(Syntax.JSON, limits, reporter);
    }

    /** Reads lines under these limits. */
    public static JsonLines of(JsonLimits limits, Reporter reporter) {
        return new JsonLines(limits, reporter);
    }

    /**
     * Hands each line's value to the reader, in order; a value's pointer starts at its line's root.
     *
     * @return COMPLETE when every line was read, FAILED when the document cannot be opened, else PARTIAL
     */
    public Completeness read(SourceDocument document, Consumer<JsonCursor> each) {
        int line = 0;
        try (InputStream bytes = new BufferedInputStream(document.open())) {
            Completeness completeness = Completeness.COMPLETE;
            while (readLine(bytes)) {
                completeness = completeness.and(lineValue(line++, each));
            }
            return completeness;
        } catch (IOException failure) {
            reporter.report(ParseProblem.UNREADABLE, Place.ROOT, line + 1, Tokens.reasonOf(failure));
            return line == 0 ? Completeness.FAILED : Completeness.PARTIAL;
        }
    }

    private Completeness lineValue(int linesBefore, Consumer<JsonCursor> each) {
        if (tooLong) {
            reporter.report(ParseProblem.LINE_TOO_LONG, Place.ROOT, linesBefore + 1, limits.lineBytes());
            return Completeness.PARTIAL;
        }
        if (linesBefore == 0) {
            dropByteOrderMark();
        }
        if (blank()) {
            return Completeness.COMPLETE;
        }
        int problems = reporter.count();
        Optional<JsonCursor> value = reader.line(buffer, length, linesBefore);
        // What the reader goes on to say of a line that was read whole does not make it less whole.
        Completeness completeness = reporter.count() == problems ? Completeness.COMPLETE : Completeness.PARTIAL;
        value.ifPresent(each);
        return completeness;
    }

    private boolean readLine(InputStream bytes) throws IOException {
        length = 0;
        tooLong = false;
        int next = bytes.read();
        boolean any = next >= 0;
        while (next >= 0 && next != '\n') {
            add((byte) next);
            next = bytes.read();
        }
        return any;
    }

    private void add(byte next) {
        if (length >= limits.lineBytes()) {
            tooLong = true;
            return;
        }
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(limits.lineBytes(), 2 * buffer.length));
        }
        buffer[length++] = next;
    }

    private void dropByteOrderMark() {
        if (length >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            length -= BYTE_ORDER_MARK.length;
            System.arraycopy(buffer, BYTE_ORDER_MARK.length, buffer, 0, length);
        }
    }

    private boolean blank() {
        for (int index = 0; index < length; index++) {
            if (buffer[index] > ' ' || buffer[index] < 0) {
                return false;
            }
        }
        return true;
    }
}
