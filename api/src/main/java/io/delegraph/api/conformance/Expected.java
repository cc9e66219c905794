package io.delegraph.api.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A truth, or that there is none. */
public enum Expected {
    DEFINITE,
    CONDITIONAL,
    UNKNOWN,
    NO;

    /** The value of this name, written in any case. */
    static Optional<Expected> find(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Expected::name).toList();
    }
}
