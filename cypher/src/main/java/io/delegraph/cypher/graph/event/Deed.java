package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.WellFormed;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a call did, or tried to do.
 *
 * @param tool      name of the tool server or operation that it went through
 * @param action    operation, such as {@code s3:GetObject} or the tool's own name for it
 * @param resource  on what, as the source names it; absent when the source does not say
 * @param arguments by data attribute; an attribute that is absent is not known, {@link Argument#EVERY} is no limit
 */
public record Deed(
        CallKind kind,
        Optional<String> tool,
        String action,
        Optional<String> resource,
        SortedMap<String, Argument> arguments,
        Outcome outcome) {
    public Deed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(outcome, "outcome");
        action = WellFormed.text(Objects.requireNonNull(action, "action"))
                .strip()
                .replaceAll("\\s+", "_");
        if (action.isEmpty()) {
            throw new IllegalArgumentException("A deed needs an action");
        }
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** An operation of which nothing but the name is known. */
    public static Deed of(String action, Outcome outcome) {
        return new Deed(
                CallKind.OPERATION, Optional.empty(), action, Optional.empty(), Collections.emptySortedMap(), outcome);
    }

    public Deed on(String newResource) {
        return new Deed(kind, tool, action, Optional.of(newResource), arguments, outcome);
    }

    public Deed through(String newTool) {
        return new Deed(kind, Optional.of(newTool), action, resource, arguments, outcome);
    }

    public Deed with(String attribute, Argument argument) {
        TreeMap<String, Argument> more = new TreeMap<>(arguments);
        more.put(attribute, argument);
        return new Deed(kind, tool, action, resource, more, outcome);
    }

    public Deed as(CallKind newKind) {
        return new Deed(newKind, tool, action, resource, arguments, outcome);
    }
}
