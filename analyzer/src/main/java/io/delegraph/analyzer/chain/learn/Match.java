package io.delegraph.analyzer.chain.learn;

import java.util.Objects;

/**
 * Where a call lies, and what decides it.
 *
 * @param attribute argument that is not allowed, or not known to be; empty when the action or resource decides, or nothing
 * @param value     value of it; empty when the argument is not known, or no argument decides
 */
public record Match(Standing standing, String attribute, String value) {
    private static final Match INSIDE = new Match(Standing.INSIDE, "", "");

    public Match {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
    }

    /** Everything about the call is allowed. */
    public static Match inside() {
        return INSIDE;
    }

    /** The action, or what it was done on, is not allowed. */
    public static Match otherAction() {
        return new Match(Standing.OUTSIDE, "", "");
    }

    /** Whether the call does something that is allowed, to data that is not or may not be. */
    public boolean isAboutData() {
        return !attribute.isEmpty();
    }
}
