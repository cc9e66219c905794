package io.delegraph.api.finding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody answers for leaving a finding as it is.
 *
 * @param owner   who answers for it
 * @param expires from when on it no longer holds
 * @param entry   digest of the entry of the exceptions file that says so; empty when a person did
 */
public record Acceptance(String owner, String reason, Instant expires, Optional<String> entry) {
    public Acceptance {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(entry, "entry");
    }

    /** Who says so. */
    public enum Origin {
        PERSON,
        FILE
    }

    public Origin origin() {
        return entry.isPresent() ? Origin.FILE : Origin.PERSON;
    }
}
