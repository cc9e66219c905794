/**
 * A span as it is understood, and the vocabulary that understands it: which attribute says what. Every container is read to
 * {@link io.delegraph.collector.otel.span.Span}.
 *
 * <p>Not modelled: events and links of spans, trace state, and every attribute that no vocabulary names.
 */
@NullMarked
package io.delegraph.collector.otel.span;

import org.jspecify.annotations.NullMarked;
