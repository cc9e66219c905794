package io.delegraph.analyzer.chain.rollup;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.ObservedChains;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tallies in an order of choice, and nothing else. */
record Told(List<CallTally> tallies) implements ObservedChains {
    @Override
    public long count() {
        return tallies.size();
    }

    @Override
    public void forEach(Consumer<ObservedChain> reader) {
        NONE.forEach(reader);
    }

    @Override
    public List<ObservedChain> find(String name) {
        return NONE.find(name);
    }

    @Override
    public List<ObservedChain> listOf(Collection<String> names, int most) {
        return NONE.listOf(names, most);
    }

    @Override
    public void forEachTally(Consumer<CallTally> reader) {
        tallies.forEach(reader);
    }

    @Override
    public Optional<List<Permission>> permissions(int most) {
        return NONE.permissions(most);
    }
}
