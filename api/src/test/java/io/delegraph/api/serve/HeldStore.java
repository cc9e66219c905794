package io.delegraph.api.serve;

import io.delegraph.api.state.DeferredState;
import io.delegraph.api.state.StateChoice;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A store in memory that waits for a sign before one of its methods. */
final class HeldStore {
    private final GraphStore graph = new MemoryGraphStore();
    private final String method;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    HeldStore(String method) {
        this.method = method;
    }

    OpenStore open(StateChoice state) {
        return new OpenStore(
                held(), new MemoryEventStore(), new DeferredState(state), Optional.empty(), Optional.empty());
    }

    void awaitReached() throws InterruptedException {
        reached.await();
    }

    void release() {
        go.countDown();
    }

    private GraphStore held() {
        return (GraphStore) Proxy.newProxyInstance(
                HeldStore.class.getClassLoader(), new Class<?>[] {GraphStore.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        reached.countDown();
                        go.await();
                    }
                    try {
                        return called.invoke(graph, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
