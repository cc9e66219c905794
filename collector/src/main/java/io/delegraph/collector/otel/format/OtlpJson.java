package io.delegraph.collector.otel.format;

import io.delegraph.collector.otel.OtelProblem;
import io.delegraph.collector.otel.span.AttributeReader;
import io.delegraph.collector.otel.span.Attributes;
import io.delegraph.collector.otel.span.Side;
import io.delegraph.collector.otel.span.Span;
import io.delegraph.collector.otel.span.Span.Status;
import io.delegraph.collector.otel.span.SpanIds;
import io.delegraph.collector.otel.span.SpanKey;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code TracesData} in JSON: as OTLP writes it, as Tempo answers ({@code batches}, {@code trace}; ids in Base64, names of
 * enums), and with the names of fields that protobuf libraries write in other languages ({@code trace_id}).
 */
final class OtlpJson extends JsonSpans {
    private static final Set<String> LISTS = Set.of(
            "resourceSpans",
            "resource_spans",
            "batches",
            "scopeSpans",
            "scope_spans",
            "instrumentationLibrarySpans",
            "instrumentation_library_spans",
            "spans");
    private static final Set<String> WRAPPERS = Set.of("trace", "result");
    private static final Map<String, String> IN_OTHER_LANGUAGES = Map.of(
            "traceId", "trace_id",
            "spanId", "span_id",
            "parentSpanId", "parent_span_id",
            "startTimeUnixNano", "start_time_unix_nano",
            "endTimeUnixNano", "end_time_unix_nano");
    private static final String PROCESS = "";

    private final Vocabulary vocabulary;
    private final SpanSink sink;

    OtlpJson(Vocabulary vocabulary, SpanSink sink) {
        super(LISTS, WRAPPERS, sink);
        this.vocabulary = vocabulary;
        this.sink = sink;
    }

    // …/resourceSpans/0/scopeSpans/0/spans
    @Override
    Place ownerOfSpans(Place spans) {
        return up(spans, 3);
    }

    @Override
    boolean describesProcesses(String member) {
        return member.equals("resource");
    }

    @Override
    void processes(JsonCursor resource) {
        group.process(PROCESS, attributes(resource));
    }

    @Override
    void span(JsonCursor written) {
        Optional<String> trace = member(written, "traceId").flatMap(SpanIds::trace);
        Optional<String> id = member(written, "spanId").flatMap(SpanIds::span);
        if (trace.isEmpty() || id.isEmpty()) {
            sink.rejected(OtelProblem.BAD_ID.at(written.at()));
            return;
        }
        group.span(
                PROCESS,
                new Span(
                        new SpanKey(trace.get(), id.get()),
                        parent(written),
                        member(written, "name").orElse(""),
                        Side.of(member(written, "kind").orElse("")),
                        member(written, "startTimeUnixNano").flatMap(SpanTimes::ofNanos),
                        status(written),
                        attributes(written),
                        Attributes.none(),
                        written.at()));
    }

    private Optional<String> parent(JsonCursor written) {
        Optional<String> named = member(written, "parentSpanId").filter(SpanIds::isSet);
        Optional<String> parent = named.flatMap(SpanIds::span);
        if (named.isPresent() && parent.isEmpty()) {
            sink.problem(OtelProblem.BAD_PARENT.at(written.at()));
        }
        return parent;
    }

    private static Status status(JsonCursor written) {
        String code = written.find("status").flatMap(each -> text(each, "code")).orElse("");
        if (code.equals("2") || code.equals("STATUS_CODE_ERROR")) {
            return Status.FAILED;
        }
        boolean ended =
                member(written, "endTimeUnixNano").flatMap(SpanTimes::ofNanos).isPresent();
        return ended ? Status.ENDED : Status.OPEN;
    }

    private Attributes attributes(JsonCursor owner) {
        AttributeReader reader = new AttributeReader(vocabulary);
        for (JsonCursor each : list(owner, "attributes")) {
            each.find("key")
                    .map(JsonCursor::scalar)
                    .filter(reader::wants)
                    .ifPresent(name -> each.find("value").ifPresent(value -> take(reader, name, value)));
        }
        return reader.read();
    }

    private static void take(AttributeReader reader, String name, JsonCursor value) {
        switch (value.kind()) {
            case TEXT, NUMBER, FLAG -> reader.take(name, value.scalar());
            case OBJECT -> takeAny(reader, name, value);
            default -> {
                // A bare list or nothing is no value of OTLP.
            }
        }
    }

    private static void takeAny(AttributeReader reader, String name, JsonCursor any) {
        any.members().forEach((type, value) -> {
            switch (type) {
                case "arrayValue", "array_value" -> list(value, "values").forEach(each -> take(reader, name, each));
                case "kvlistValue", "kvlist_value" ->
                    list(value, "values")
                            .forEach(each -> each.find("key")
                                    .map(JsonCursor::scalar)
                                    .ifPresent(key -> each.find("value")
                                            .ifPresent(part -> take(reader, name + "." + key, part))));
                case "bytesValue", "bytes_value" -> {
                    // Bytes say nothing that a vocabulary names.
                }
                default -> reader.take(name, value.scalar());
            }
        });
    }

    private static List<JsonCursor> list(JsonCursor owner, String name) {
        return owner.find(name).map(JsonCursor::elements).orElse(List.of());
    }

    private static Optional<String> member(JsonCursor object, String name) {
        return text(object, name).or(() -> text(object, IN_OTHER_LANGUAGES.getOrDefault(name, name)));
    }
}
