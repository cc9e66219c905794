package io.delegraph.analyzer.policy.aws.technique;

import java.util.List;

/**
 * One call that a technique takes, and what it must be allowed on.
 *
 * @param action  full name
 * @param onThing whether it must be allowed on the very thing that the technique is about, together with every other such
 *                call; otherwise it must be allowed on anything
 * @param each    ARN patterns: it must be allowed on something of each, because AWS checks each
 */
public record Call(String action, boolean onThing, List<String> each) {
    public Call {
        each = List.copyOf(each);
    }

    /** A call that must be allowed on the thing. */
    static Call on(String action) {
        return new Call(action, true, List.of());
    }

    /** A call that must be allowed on something. */
    static Call any(String action) {
        return new Call(action, false, List.of());
    }

    /** This, if it is also allowed on something of each of these patterns. */
    Call andOnEach(String... patterns) {
        return new Call(action, onThing, List.of(patterns));
    }
}
