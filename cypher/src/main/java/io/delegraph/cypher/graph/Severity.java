package io.delegraph.cypher.graph;

import java.util.List;

/** How bad a finding is, from least to worst; one scale everywhere (DESIGN decision 6). */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** This severity moved by some steps, kept within {@link #LOW} and {@link #CRITICAL}. */
    public Severity shifted(int steps) {
        List<Severity> scale = List.of(values());
        int wanted = scale.indexOf(this) + steps;
        return scale.get(Math.max(0, Math.min(scale.size() - 1, wanted)));
    }
}
