package io.delegraph.collector.otel.format;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.collector.parse.Place;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.cypher.graph.Completeness;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@code TracesData} (or {@code ExportTraceServiceRequest}, which has the same fields) as protobuf: one message, or messages
 * that each follow their length. One span is in memory at a time; one longer than {@value #LONGEST} bytes is left out.
 */
final class OtlpProtobuf {
    private static final int LONGEST = 16 << 20;
    private static final String PROCESS = "";

    private final Reporter reporter;
    private final SpanSink sink;
    private final ProtobufSpans spans;
    private final SpanGroup group;
    private Place reading = Place.ROOT;

    /** Reads what a field of a message holds. */
    private interface Field {
        void read(CodedInputStream in, Place place) throws IOException;
    }

    OtlpProtobuf(Vocabulary vocabulary, Reporter reporter, SpanSink sink) {
        this.reporter = reporter;
        this.sink = sink;
        this.spans = new ProtobufSpans(vocabulary, sink);
        this.group = new SpanGroup(sink);
    }

    /** COMPLETE when the document was read to its end, else PARTIAL; spans that were left out are told to the sink. */
    Completeness read(SourceDocument document) {
        try (BufferedInputStream bytes = new BufferedInputStream(document.open())) {
            messages(bytes);
            return Completeness.COMPLETE;
        } catch (IOException damaged) {
            sink.problem(OtelProblem.DAMAGED.at(reporter.at(reading, 0)));
            return Completeness.PARTIAL;
        } finally {
            group.end();
        }
    }

    private void messages(BufferedInputStream bytes) throws IOException {
        ProtobufFraming framing = ProtobufFraming.of(bytes);
        CodedInputStream in = CodedInputStream.newInstance((InputStream) bytes);
        in.setSizeLimit(Integer.MAX_VALUE);
        if (framing == ProtobufFraming.BARE) {
            message(in, Place.ROOT);
            return;
        }
        for (int index = 0; !in.isAtEnd(); index++) {
            in.resetSizeCounter();
            Place place = Place.ROOT.element(index);
            within(in, framing.length(in), () -> message(in, place));
        }
    }

    private void message(CodedInputStream in, Place place) throws IOException {
        each(in, TracesData.RESOURCE_SPANS_FIELD_NUMBER, place.member("resourceSpans"), (nested, each) -> {
            within(nested, nested.readRawVarint32(), () -> resourceSpans(nested, each));
            group.end();
        });
    }

    private void resourceSpans(CodedInputStream in, Place place) throws IOException {
        Place scopes = place.member("scopeSpans");
        int index = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == nested(ResourceSpans.RESOURCE_FIELD_NUMBER)) {
                leaf(
                        in,
                        place.member("resource"),
                        bytes -> group.process(PROCESS, spans.process(Resource.parseFrom(bytes))));
            } else if (tag == nested(ResourceSpans.SCOPE_SPANS_FIELD_NUMBER)) {
                Place scope = scopes.element(index++).member("spans");
                within(in, in.readRawVarint32(), () -> each(in, ScopeSpans.SPANS_FIELD_NUMBER, scope, this::span));
            } else {
                in.skipField(tag);
            }
        }
    }

    private void span(CodedInputStream in, Place place) throws IOException {
        leaf(
                in,
                place,
                bytes -> spans.span(Span.parseFrom(bytes), reporter.at(place, 0))
                        .ifPresent(span -> group.span(PROCESS, span)));
    }

    private void each(CodedInputStream in, int field, Place list, Field reader) throws IOException {
        int index = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == nested(field)) {
                reading = list.element(index++);
                reader.read(in, reading);
            } else {
                in.skipField(tag);
            }
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void within(CodedInputStream in, int length, Reading reading) throws IOException {
        int outer = in.pushLimit(length);
        reading.run();
        in.popLimit(outer);
    }

    private interface Bytes {
        void read(byte[] bytes) throws InvalidProtocolBufferException;
    }

    // A message that is not understood is one that is left out: its length says where the next one starts.
    private void leaf(CodedInputStream in, Place place, Bytes reader) throws IOException {
        int length = in.readRawVarint32();
        if (length > LONGEST) {
            in.skipRawBytes(length);
            sink.rejected(OtelProblem.TOO_LONG.at(reporter.at(place, 0), LONGEST));
            return;
        }
        byte[] bytes = in.readRawBytes(length);
        try {
            reader.read(bytes);
        } catch (InvalidProtocolBufferException malformed) {
            sink.rejected(OtelProblem.BAD_MESSAGE.at(
                    reporter.at(place, 0), place.token().equals("resource") ? "a resource" : "a span"));
        }
    }

    private static int nested(int field) {
        return field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }
}
