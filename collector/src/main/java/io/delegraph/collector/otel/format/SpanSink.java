package io.delegraph.collector.otel.format;

import io.delegraph.collector.otel.span.Span;
import io.delegraph.cypher.graph.Diagnostic;

/** Takes what a container holds. */
public interface SpanSink {
    void span(Span span);

    /** A span could not be read. */
    void rejected(Diagnostic why);

    /** Something could not be understood, and no span was lost by it. */
    void problem(Diagnostic problem);
}
