package io.delegraph.api.finding;

import java.util.Objects;

/** An acceptance of a finding that had expired when its case was changed. */
public record EndedAcceptance(String finding, Acceptance acceptance) {
    public EndedAcceptance {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(acceptance, "acceptance");
    }
}
