/**
 * The containers of traces, each read to {@link io.delegraph.collector.otel.span.Span} with memory that does not grow with
 * the document: OTLP JSON and Tempo's answers, Jaeger's answers, OTLP protobuf. May use {@code otel.span}, {@code
 * collector.parse} and the generated classes of OTLP.
 *
 * <p>Not modelled: files that the OpenTelemetry Collector's file exporter compressed message by message with zstd, Zipkin,
 * console exporters' own JSON, Jaeger's protobuf and Thrift.
 */
@NullMarked
package io.delegraph.collector.otel.format;

import org.jspecify.annotations.NullMarked;
