package io.delegraph.collector.otel.format;

import com.google.protobuf.CodedInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;

/** How messages follow each other in a file. */
enum ProtobufFraming {
    /** One message, to the end. */
    BARE,
    /** A length in four bytes, the highest first, before each: what the OpenTelemetry Collector's file exporter writes. */
    FIXED,
    /** A length of variable size before each: protobuf libraries' own way. */
    VARINT;

    private static final int HEAD = 16;
    /** Field 1, of variable length: {@code resource_spans} of the message, and {@code resource} of those. */
    private static final int FIRST_FIELD = 0x0a;

    private static final int SECOND_FIELD = 0x12;
    private static final int THIRD_FIELD = 0x1a;

    /** What the start of the stream says; the stream is where it was afterwards. */
    static ProtobufFraming of(BufferedInputStream bytes) throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        if (startsMessage(head, 0)) {
            return BARE;
        }
        return head.length > 4 && head[0] >= 0 && head[0] <= 8 && startsMessage(head, 4) ? FIXED : VARINT;
    }

    private static boolean startsMessage(byte[] head, int at) {
        if (at >= head.length || head[at] != FIRST_FIELD) {
            return false;
        }
        int next = at + 1;
        while (next < head.length && head[next] < 0) {
            next++;
        }
        next++;
        return next < head.length
                && (head[next] == FIRST_FIELD || head[next] == SECOND_FIELD || head[next] == THIRD_FIELD);
    }

    /** Reads the length before a message. */
    int length(CodedInputStream in) throws IOException {
        return this == FIXED ? Integer.reverseBytes(in.readRawLittleEndian32()) : in.readRawVarint32();
    }
}
