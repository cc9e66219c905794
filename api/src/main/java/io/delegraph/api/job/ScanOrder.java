package io.delegraph.api.job;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody wants a scan.
 *
 * @param content   what is read
 * @param requester name of the caller, or of the schedule
 * @param key       under which the requester recognises the order; the second of the same requester and key is the first
 * @param firing    the time of a schedule that this is; the second of the same firing is the first
 */
public record ScanOrder(ScanContent content, String requester, Optional<String> key, Optional<Firing> firing) {
    public ScanOrder {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(requester, "requester");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(firing, "firing");
    }

    /** An order that nobody repeats. */
    public static ScanOrder of(ScanContent content, String requester) {
        return new ScanOrder(content, requester, Optional.empty(), Optional.empty());
    }

    /** The same, recognised by a key. */
    public ScanOrder keyed(Optional<String> by) {
        return new ScanOrder(content, requester, by, firing);
    }

    /** The same, on behalf of a schedule. */
    public ScanOrder fired(Firing by) {
        return new ScanOrder(content, requester, key, Optional.of(by));
    }
}
