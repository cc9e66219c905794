package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Deed;
import java.util.Comparator;

/** An action on a resource; {@code *} where the record does not say on which. */
record Operation(String action, String resource) implements Comparable<Operation> {
    private static final String ANY = "*";
    private static final Comparator<Operation> ORDER =
            Comparator.comparing(Operation::action).thenComparing(Operation::resource);

    static Operation of(Deed deed) {
        return new Operation(deed.action(), deed.resource().orElse(ANY));
    }

    ActionName name() {
        return new ActionName(action);
    }

    @Override
    public int compareTo(Operation other) {
        return ORDER.compare(this, other);
    }
}
