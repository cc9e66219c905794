package io.delegraph.api.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a caller may do. */
public enum Role {
    /** Read everything that is not administration. */
    VIEWER,
    /** Also judge findings and start scans. */
    ANALYST,
    /** Upload, and nothing else. */
    COLLECTOR,
    /** Everything. */
    ADMIN;

    /** The roles that this one includes, itself among them. */
    public Set<Role> including() {
        return switch (this) {
            case VIEWER -> EnumSet.of(VIEWER);
            case ANALYST -> EnumSet.of(VIEWER, ANALYST, COLLECTOR);
            case COLLECTOR -> EnumSet.of(COLLECTOR);
            case ADMIN -> EnumSet.allOf(Role.class);
        };
    }

    /** Its name in keys, tokens and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
