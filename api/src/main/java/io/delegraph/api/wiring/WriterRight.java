package io.delegraph.api.wiring;

import io.delegraph.cypher.server.WriterLease;
import java.util.function.Supplier;

/** The right to write to a store, until it is closed. */
@FunctionalInterface
public interface WriterRight extends AutoCloseable {
    /** Nobody else can write anyway. */
    WriterRight UNCONTESTED = () -> {};

    static WriterRight of(WriterLease lease) {
        return lease::close;
    }

    /** The result of work that only its holder may do. */
    default <T> T during(Supplier<T> work) {
        return work.get();
    }

    @Override
    void close();
}
