package io.delegraph.api.job;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Places in the queue: of scans that wait, and of uploads on their way there. Safe for use by several threads. */
public final class Places {
    private final Semaphore free;

    Places(int places) {
        this.free = new Semaphore(places);
    }

    /**
     * A place, until it is given up.
     *
     * @throws QueueFull when none is left
     */
    Place take() {
        if (!free.tryAcquire()) {
            throw new QueueFull();
        }
        return new Place(free);
    }

    /** One place. */
    public static final class Place implements AutoCloseable {
        private final Semaphore free;
        private final AtomicBoolean given = new AtomicBoolean();

        private Place(Semaphore free) {
            this.free = free;
        }

        /** Gives it up; once is enough. */
        @Override
        public void close() {
            if (given.compareAndSet(false, true)) {
                free.release();
            }
        }
    }
}
