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
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Traces as Jaeger's interface writes them: {@code data[].spans[]} with tags, and the processes behind them. */
final class JaegerJson extends JsonSpans {
    private static final Set<String> LISTS = Set.of("data", "spans");
    private static final String CHILD = "CHILD_OF";

    private final Vocabulary vocabulary;
    private final SpanSink sink;

    JaegerJson(Vocabulary vocabulary, SpanSink sink) {
        super(LISTS, Set.of(), sink);
        this.vocabulary = vocabulary;
        this.sink = sink;
    }

    // data/0/spans
    @Override
    Place ownerOfSpans(Place spans) {
        return up(spans, 1);
    }

    @Override
    boolean describesProcesses(String member) {
        return member.equals("processes");
    }

    @Override
    void processes(JsonCursor written) {
        written.members().forEach((name, process) -> group.process(name, process(process)));
    }

    private Attributes process(JsonCursor process) {
        AttributeReader reader = new AttributeReader(vocabulary);
        text(process, "serviceName").ifPresent(name -> reader.take("service.name", name));
        return tags(reader, process);
    }

    @Override
    void span(JsonCursor written) {
        Optional<String> trace = text(written, "traceID").flatMap(SpanIds::trace);
        Optional<String> id = text(written, "spanID").flatMap(SpanIds::span);
        if (trace.isEmpty() || id.isEmpty()) {
            sink.rejected(OtelProblem.BAD_ID.at(written.at()));
            return;
        }
        Span span = new Span(
                new SpanKey(trace.get(), id.get()),
                parent(written, trace.get()),
                text(written, "operationName").orElse(""),
                Side.of(tag(written, "span.kind")),
                text(written, "startTime").flatMap(SpanTimes::ofMicros),
                status(written),
                tags(new AttributeReader(vocabulary), written),
                Attributes.none(),
                written.at());
        String process = text(written, "processID").orElse(id.get());
        written.find("process").ifPresent(own -> group.process(process, process(own)));
        group.span(process, span);
    }

    private Optional<String> parent(JsonCursor written, String trace) {
        List<JsonCursor> references = written.find("references").map(JsonCursor::elements).orElse(List.of()).stream()
                .filter(each -> text(each, "traceID")
                        .flatMap(SpanIds::trace)
                        .filter(trace::equals)
                        .isPresent())
                .toList();
        Optional<String> named = Stream.concat(
                        references.stream()
                                .filter(each -> text(each, "refType")
                                        .filter(CHILD::equals)
                                        .isPresent()),
                        references.stream())
                .findFirst()
                .flatMap(each -> text(each, "spanID"))
                .or(() -> text(written, "parentSpanID"))
                .filter(SpanIds::isSet);
        Optional<String> parent = named.flatMap(SpanIds::span);
        if (named.isPresent() && parent.isEmpty()) {
            sink.problem(OtelProblem.BAD_PARENT.at(written.at()));
        }
        return parent;
    }

    private static Status status(JsonCursor written) {
        if (tag(written, "otel.status_code").equals("ERROR")
                || tag(written, "error").equals("true")) {
            return Status.FAILED;
        }
        return text(written, "duration").isPresent() ? Status.ENDED : Status.OPEN;
    }

    private static Attributes tags(AttributeReader reader, JsonCursor owner) {
        for (JsonCursor tag : listTags(owner)) {
            text(tag, "key")
                    .filter(reader::wants)
                    .ifPresent(name -> tag.find("value")
                            .filter(value -> value.kind() != JsonKind.OBJECT && value.kind() != JsonKind.ARRAY)
                            .ifPresent(value -> reader.take(name, value.scalar())));
        }
        return reader.read();
    }

    private static String tag(JsonCursor written, String name) {
        return listTags(written).stream()
                .filter(each -> text(each, "key").filter(name::equals).isPresent())
                .flatMap(each -> each.find("value").stream())
                .map(JsonCursor::scalar)
                .findFirst()
                .orElse("");
    }

    private static List<JsonCursor> listTags(JsonCursor owner) {
        return owner.find("tags").map(JsonCursor::elements).orElse(List.of());
    }
}
