package io.delegraph.api.scan;

import io.delegraph.analyzer.rule.Profile;
import java.util.Objects;

/** One scan: what is read, which rules run, what the report lists. */
public record ScanRequest(ScanInputs inputs, Profile profile, PrivilegeListing privileges) {
    /** Whether the outcome lists every principal's effective privilege, which can be long. */
    public enum PrivilegeListing {
        OMITTED,
        LISTED
    }

    public ScanRequest {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(privileges, "privileges");
    }
}
