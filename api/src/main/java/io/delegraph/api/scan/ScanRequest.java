package io.delegraph.api.scan;

import io.delegraph.analyzer.rule.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One scan: what is read, which rules run, what the report lists.
 *
 * @param parts that are read; none when all there was to read could not be reached
 * @param clock the instant that is taken for now, in all parts
 */
public record ScanRequest(List<ScanPart> parts, Instant clock, Profile profile, PrivilegeListing privileges) {
    /** Whether the outcome lists every principal's effective privilege, which can be long. */
    public enum PrivilegeListing {
        OMITTED,
        LISTED
    }

    public ScanRequest {
        parts = List.copyOf(parts);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(privileges, "privileges");
    }

    /** A scan of inputs that are all there is. */
    public ScanRequest(ScanInputs inputs, Profile profile, PrivilegeListing privileges) {
        this(List.of(ScanPart.whole(inputs)), inputs.clock(), profile, privileges);
    }
}
