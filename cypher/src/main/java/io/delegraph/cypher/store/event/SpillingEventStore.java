package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.Permission;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.store.CallTally;
import io.delegraph.cypher.store.EventReceipt;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Observations that nobody keeps: in memory while they are few, in a temporary file when there are more. Few need no
 * database, so that a small scan starts as fast as one without observations.
 */
public final class SpillingEventStore implements EventStore {
    private static final int MOST_IN_MEMORY = 10_000;
    private static final int AT_ONCE = 1_000;

    private final int mostInMemory;
    private volatile EventStore held = new MemoryEventStore();

    public SpillingEventStore() {
        this(MOST_IN_MEMORY);
    }

    SpillingEventStore(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    @Override
    public synchronized EventReceipt append(Stream<? extends Observation> observations) {
        EventReceipt receipt = new EventReceipt(0, 0);
        Iterator<? extends Observation> each = observations.iterator();
        while (each.hasNext()) {
            List<Observation> some = new ArrayList<>();
            while (each.hasNext() && some.size() < AT_ONCE) {
                some.add(each.next());
            }
            if (held instanceof MemoryEventStore && held.count() + some.size() > mostInMemory) {
                held = spilled(held);
            }
            receipt = receipt.and(held.append(some.stream()));
        }
        return receipt;
    }

    private static EventStore spilled(EventStore memory) {
        EventStore file = SqlEventStore.temporary();
        memory.forEach(chain -> file.append(chain.observations().stream()));
        return file;
    }

    @Override
    public long count() {
        return held.count();
    }

    @Override
    public void forEach(Consumer<ObservedChain> reader) {
        held.forEach(reader);
    }

    @Override
    public List<ObservedChain> find(String name) {
        return held.find(name);
    }

    @Override
    public List<ObservedChain> listOf(Collection<String> names, int most) {
        return held.listOf(names, most);
    }

    @Override
    public void forEachTally(Consumer<CallTally> reader) {
        held.forEachTally(reader);
    }

    @Override
    public Optional<List<Permission>> permissions(int most) {
        return held.permissions(most);
    }

    @Override
    public void close() {
        held.close();
    }
}
