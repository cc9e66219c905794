package io.delegraph.api.job;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which scans are listed.
 *
 * @param states   all when empty
 * @param schedule only those of this schedule
 * @param requester only those of this caller
 * @param before   id of a scan; only those that were asked for before it, none if it does not exist
 * @param limit    how many at most
 */
public record ScanQuery(
        Set<ScanState> states,
        Optional<String> schedule,
        Optional<String> requester,
        Optional<String> before,
        int limit) {
    public ScanQuery {
        states = Set.copyOf(states);
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(before, "before");
    }

    /** The newest of all. */
    public static ScanQuery newest(int limit) {
        return new ScanQuery(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /** Those of one schedule. */
    public ScanQuery ofSchedule(String id) {
        return new ScanQuery(states, Optional.of(id), requester, before, limit);
    }

    /** Those in one of these states. */
    public ScanQuery in(Set<ScanState> wanted) {
        return new ScanQuery(wanted, schedule, requester, before, limit);
    }

    /** Those that this caller asked for. */
    public ScanQuery of(String name) {
        return new ScanQuery(states, schedule, Optional.of(name), before, limit);
    }
}
