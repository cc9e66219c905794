package io.delegraph.api.export;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What people decided about a finding that is still found: it is not to alarm anybody.
 *
 * @param kind    what they hold it for
 * @param by      who answers for it, where somebody does
 * @param reason  why, in their words
 * @param expires when the decision ends, if it does
 */
public record Verdict(Kind kind, Optional<String> by, String reason, Optional<Instant> expires) {
    /** What a finding is held for. */
    public enum Kind {
        /** True, and borne. */
        ACCEPTED,
        /** Not true. */
        FALSE_POSITIVE
    }

    public Verdict {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "who answers for it");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expiry");
    }
}
