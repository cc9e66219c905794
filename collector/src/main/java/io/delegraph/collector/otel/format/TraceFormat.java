package io.delegraph.collector.otel.format;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.otel.span.Vocabulary;
import io.delegraph.collector.parse.Reporter;
import io.delegraph.collector.parse.TopLevel;
import io.delegraph.cypher.graph.Completeness;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The containers that traces are written in. */
public enum TraceFormat {
    /** {@code TracesData} as JSON: OTLP's own, or as Tempo answers; one object, a list, or one per line. */
    OTLP_JSON {
        @Override
        public Completeness read(SourceDocument document, Vocabulary vocabulary, Reporter reporter, SpanSink sink) {
            return JsonTraces.read(document, reporter, new OtlpJson(vocabulary, sink));
        }
    },
    /** Traces as Jaeger's interface answers. */
    JAEGER_JSON {
        @Override
        public Completeness read(SourceDocument document, Vocabulary vocabulary, Reporter reporter, SpanSink sink) {
            return JsonTraces.read(document, reporter, new JaegerJson(vocabulary, sink));
        }
    },
    /** {@code TracesData} as protobuf. */
    OTLP_PROTOBUF {
        @Override
        public Completeness read(SourceDocument document, Vocabulary vocabulary, Reporter reporter, SpanSink sink) {
            return new OtlpProtobuf(vocabulary, reporter, sink).read(document);
        }
    };

    private static final Pattern OTLP_SPANS =
            Pattern.compile("\"(?:resourceSpans|resource_spans|batches)\"\\s*:\\s*\\[");
    private static final Pattern SCOPES =
            Pattern.compile("\"(?:scopeSpans|scope_spans|instrumentationLibrarySpans)\"\\s*:\\s*\\[");
    private static final Pattern JAEGER_SPANS = Pattern.compile("\"spans\"\\s*:\\s*\\[");
    /** Framing, then field 1 of the message. The head is text: bytes that are none have become other characters. */
    private static final Pattern MESSAGE =
            Pattern.compile("(?s)(?:[\\x00-\\x08].{0,3}|.{1,5})?\\n.{1,5}?[\\n\\x12\\x1a].*");
    /** Of a span: 16 bytes of trace id, 8 bytes of span id, each behind its field and length. */
    private static final Pattern IDS = Pattern.compile("(?s)\\n\\x10.{4,16}?\\x12\\x08.{2,8}?[\\x1a\\x22\\x2a]");

    /** Reads every span that can be read. */
    public abstract Completeness read(SourceDocument document, Vocabulary vocabulary, Reporter reporter, SpanSink sink);

    /** What the head of a document says. */
    public static Optional<TraceFormat> find(DocumentHead head) {
        Set<String> names = TopLevel.names(head);
        String text = head.text();
        if (names.isEmpty()) {
            boolean protobuf = MESSAGE.matcher(text.substring(0, Math.min(text.length(), 32)))
                            .matches()
                    && IDS.matcher(text).find();
            return protobuf ? Optional.of(OTLP_PROTOBUF) : Optional.empty();
        }
        boolean wrapped = names.contains("trace") || names.contains("result") || names.contains("batches");
        boolean tempo = wrapped
                && OTLP_SPANS.matcher(text).find()
                && SCOPES.matcher(text).find();
        if (tempo || names.contains("resourceSpans") || names.contains("resource_spans")) {
            return Optional.of(OTLP_JSON);
        }
        boolean jaeger = (names.contains("data") || names.contains("spans"))
                && text.contains("\"traceID\"")
                && JAEGER_SPANS.matcher(text).find();
        return jaeger ? Optional.of(JAEGER_JSON) : Optional.empty();
    }
}
