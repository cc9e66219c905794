package io.delegraph.cypher.store;

import io.delegraph.cypher.graph.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Nothing was observed. */
final class NoChains implements ObservedChains {
    @Override
    public long count() {
        return 0;
    }

    @Override
    public void forEach(Consumer<ObservedChain> reader) {
        // There is none.
    }

    @Override
    public List<ObservedChain> find(String name) {
        return List.of();
    }

    @Override
    public List<ObservedChain> listOf(Collection<String> names, int most) {
        return List.of();
    }

    @Override
    public void forEachTally(Consumer<CallTally> reader) {
        // There is none.
    }

    @Override
    public Optional<List<Permission>> permissions(int most) {
        return Optional.of(List.of());
    }
}
