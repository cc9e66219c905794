package io.delegraph.collector.otel.span;

import io.delegraph.cypher.graph.SourceLocation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One recorded step of a trace, whatever container it was written in.
 *
 * @param parent     span within which it happened, in the same trace
 * @param name       as recorded, such as {@code execute_tool read_order}
 * @param start      when it began; absent when it is not said
 * @param status     how it ended
 * @param attributes those that {@link Vocabulary} knows
 * @param resource   attributes of the process that recorded it
 */
public record Span(
        SpanKey key,
        Optional<String> parent,
        String name,
        Side side,
        Optional<Instant> start,
        Status status,
        Attributes attributes,
        Attributes resource,
        SourceLocation at) {
    /** How a span ended. */
    public enum Status {
        /** It ended, and nothing says that it failed: what instrumentations leave of a success. */
        ENDED,
        /** It failed. */
        FAILED,
        /** It has no end. */
        OPEN
    }

    public Span {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(at, "place");
    }

    /** The span, recorded by the process of these attributes. */
    public Span by(Attributes process) {
        return new Span(key, parent, name, side, start, status, attributes, process, at);
    }

    /** What the span itself says, else what its process says of everything that it records. */
    public Optional<String> find(Term term) {
        return attributes.find(term).or(() -> resource.find(term));
    }

    /** The service that recorded it; empty when nobody named it. */
    public Optional<String> service() {
        return resource.find(Term.SERVICE).filter(name -> !name.startsWith("unknown_service"));
    }
}
