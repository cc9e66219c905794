package io.delegraph.cypher.graph;

import java.time.Instant;
import java.util.Objects;

/**
 * One reading of the outside world.
 *
 * @param id    hash of inputs and clock
 * @param clock the instant that the scan takes for now; every "first seen", every expiry is judged against it
 */
public record Scan(ScanId id, Instant clock) {
    public Scan {
        Objects.requireNonNull(id, "scan id");
        Objects.requireNonNull(clock, "clock");
    }
}
