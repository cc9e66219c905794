package io.delegraph.cypher.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The four questions about reach that are never mixed (SEMANTICS 3.1). Each admits the edges of some classes.
 */
public enum Closure {
    /** Own rights: what the principal can do as itself and as identities it may become. */
    USE,
    /** {@link #USE}, and what it can cause a deputy to do. */
    MED,
    /** {@link #USE}, and what it can obtain by changing configuration. */
    CTL,
    /** {@link #CTL}, and what exposed secrets and shared hosts add. */
    CMP;

    /** Whether this closure follows an edge whose class is the given one. */
    public boolean admits(Closure edgeClass) {
        return switch (this) {
            case USE -> edgeClass == USE;
            case MED -> edgeClass == USE || edgeClass == MED;
            case CTL -> edgeClass == USE || edgeClass == CTL;
            case CMP -> edgeClass != MED;
        };
    }

    /** The name in outputs and on the command line: {@code use}, {@code med}, {@code ctl}, {@code cmp}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The closure with this label. */
    public static Optional<Closure> findByLabel(String label) {
        return Arrays.stream(values())
                .filter(closure -> closure.label().equals(label))
                .findFirst();
    }
}
