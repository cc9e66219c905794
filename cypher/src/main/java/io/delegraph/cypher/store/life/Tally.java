package io.delegraph.cypher.store.life;

import io.delegraph.cypher.graph.FactState;
import io.delegraph.cypher.store.CloseReceipt;

/** Counts what one closing did. Not for use by several threads. */
public final class Tally {
    private final Closing closing;
    private long gone;
    private long stale;

    public Tally(Closing closing) {
        this.closing = closing;
    }

    /** Takes note of one fact's judgement and passes it on. */
    public Life count(Life before, Life judged) {
        if (before.state() != FactState.GONE && judged.state() == FactState.GONE) {
            gone++;
        }
        if (closing.leavesStale(judged)) {
            stale++;
        }
        return judged;
    }

    /** The counts so far. */
    public CloseReceipt receipt() {
        return new CloseReceipt(gone, stale);
    }
}
