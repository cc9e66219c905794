/**
 * Traces of agents: what was called, by which agent, for whom, with which credential. OpenTelemetry in JSON and protobuf,
 * Tempo, Jaeger; attributes of GenAI, MCP, A2A and OpenInference, and our own for what no convention has: credential, scopes,
 * approval, decision, on whose behalf ({@code otel/vocabulary.yml}). Three stages, a package each: {@code format} (containers
 * → spans), {@code span} (the span and its vocabulary), {@code meaning} (spans → observations); here they meet. May use
 * {@code collector.parse}, {@code cypher.graph} and protobuf.
 *
 * <p>An event's id is the span's own, so the same trace read from two files, or in two containers, counts once. Of a trace
 * that several documents share, each document is read by itself: a call names its parent by id, and its caller is taken from
 * the span when the agent's span is elsewhere.
 *
 * <p>Not modelled: prompts, answers and results, which are dropped while reading; metrics and logs; facts about tools and
 * agents (observations name them).
 */
@NullMarked
package io.delegraph.collector.otel;

import org.jspecify.annotations.NullMarked;
