package io.delegraph.api.serve.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like any other and can be set. */
final class SteeredClock extends Clock {
    private volatile Instant set;
    private volatile long at = System.nanoTime();

    SteeredClock(Instant set) {
        this.set = set;
    }

    synchronized void set(Instant now) {
        at = System.nanoTime();
        set = now;
    }

    @Override
    public synchronized Instant instant() {
        return Instant.ofEpochMilli(set.plusNanos(System.nanoTime() - at).toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
