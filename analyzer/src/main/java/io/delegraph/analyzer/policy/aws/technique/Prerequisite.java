package io.delegraph.analyzer.policy.aws.technique;

import io.delegraph.cypher.graph.Truth;
import java.util.List;

/**
 * What must be the case besides the calls.
 *
 * @param what      that must be the case, or what to collect to know
 * @param otherwise how sure the technique is while nothing says that it is the case
 * @param exists    patterns of ARNs: a listed thing of any of them settles it
 * @param metBy     calls of which any one settles it, if the caller may make it
 */
public record Prerequisite(String what, Truth otherwise, List<String> exists, List<String> metBy) {
    public Prerequisite {
        exists = List.copyOf(exists);
        metBy = List.copyOf(metBy);
    }

    /** Such a thing must exist; unlisted, nobody knows. */
    static Prerequisite existing(Thing thing) {
        return new Prerequisite("collect " + thing.listing(), Truth.UNKNOWN, List.of(thing.arn()), List.of());
    }

    /** This must happen or be so at the time. */
    static Prerequisite when(String condition) {
        return new Prerequisite(condition, Truth.CONDITIONAL, List.of(), List.of());
    }

    /** This, unless the caller brings it about by one of these calls. */
    Prerequisite orBy(String... calls) {
        return new Prerequisite(what, otherwise, exists, List.of(calls));
    }
}
