package io.delegraph.api.state;

import java.util.Optional;

/** A state that is opened when somebody first asks for it: most commands never do. Safe for use by several threads. */
public final class DeferredState implements AutoCloseable {
    private final StateChoice choice;
    private Optional<State> opened = Optional.empty();
    private boolean closed;

    public DeferredState(StateChoice choice) {
        this.choice = choice;
    }

    /**
     * The open state.
     *
     * @throws StateUnavailable when it cannot be opened, or was closed
     */
    public synchronized State get() {
        if (closed) {
            throw new StateUnavailable("The state was closed");
        }
        State state = opened.orElseGet(() -> State.open(choice));
        opened = Optional.of(state);
        return state;
    }

    @Override
    public synchronized void close() {
        closed = true;
        opened.ifPresent(State::close);
        opened = Optional.empty();
    }
}
