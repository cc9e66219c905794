package io.delegraph.collector.otel.format;

import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.collector.otel.span.AttributeReader;
import io.delegraph.collector.otel.span.Attributes;
import io.delegraph.collector.otel.span.Side;
import io.delegraph.collector.otel.span.SpanIds;
import io.delegraph.collector.otel.span.SpanKey;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.cypher.graph.SourceLocation;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.List;
import java.util.Optional;

/** Spans of protobuf messages as {@link io.delegraph.collector.otel.span.Span}. */
record ProtobufSpans(Vocabulary vocabulary, SpanSink sink) {
    Attributes process(Resource resource) {
        return attributes(resource.getAttributesList());
    }

    Optional<io.delegraph.collector.otel.span.Span> span(Span span, SourceLocation at) {
        Optional<String> trace = SpanIds.ofTrace(span.getTraceId().toByteArray());
        Optional<String> id = SpanIds.ofSpan(span.getSpanId().toByteArray());
        if (trace.isEmpty() || id.isEmpty()) {
            sink.rejected(OtelProblem.BAD_ID.at(at));
            return Optional.empty();
        }
        return Optional.of(new io.delegraph.collector.otel.span.Span(
                new SpanKey(trace.get(), id.get()),
                parent(span, at),
                span.getName(),
                Side.of(Integer.toString(span.getKindValue())),
                SpanTimes.ofNanos(span.getStartTimeUnixNano()),
                status(span),
                attributes(span.getAttributesList()),
                Attributes.none(),
                at));
    }

    private Optional<String> parent(Span span, SourceLocation at) {
        byte[] written = span.getParentSpanId().toByteArray();
        Optional<String> parent = SpanIds.ofSpan(written);
        if (parent.isEmpty() && !SpanIds.isUnset(written)) {
            sink.problem(OtelProblem.BAD_PARENT.at(at));
        }
        return parent;
    }

    private static io.delegraph.collector.otel.span.Span.Status status(Span span) {
        if (span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR) {
            return io.delegraph.collector.otel.span.Span.Status.FAILED;
        }
        return span.getEndTimeUnixNano() == 0
                ? io.delegraph.collector.otel.span.Span.Status.OPEN
                : io.delegraph.collector.otel.span.Span.Status.ENDED;
    }

    private Attributes attributes(List<KeyValue> written) {
        AttributeReader reader = new AttributeReader(vocabulary);
        for (KeyValue each : written) {
            if (reader.wants(each.getKey())) {
                take(reader, each.getKey(), each.getValue());
            }
        }
        return reader.read();
    }

    private static void take(AttributeReader reader, String name, AnyValue value) {
        switch (value.getValueCase()) {
            case STRING_VALUE -> reader.take(name, value.getStringValue());
            case BOOL_VALUE -> reader.take(name, Boolean.toString(value.getBoolValue()));
            case INT_VALUE -> reader.take(name, Long.toString(value.getIntValue()));
            case DOUBLE_VALUE -> reader.take(name, Double.toString(value.getDoubleValue()));
            case ARRAY_VALUE -> value.getArrayValue().getValuesList().forEach(each -> take(reader, name, each));
            case KVLIST_VALUE ->
                value.getKvlistValue()
                        .getValuesList()
                        .forEach(each -> take(reader, name + "." + each.getKey(), each.getValue()));
            default -> {
                // Bytes and nothing say nothing that a vocabulary names.
            }
        }
    }
}
