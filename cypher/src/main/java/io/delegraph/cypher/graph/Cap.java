package io.delegraph.cypher.graph;

import java.util.List;
import java.util.Objects;

/**
 * What an edge lets through (SEMANTICS 3.4): everything, or only some permissions in one of two modes.
 */
public sealed interface Cap {
    /** Lets everything through. */
    Cap UNLIMITED = new Unlimited();

    /** Lets nothing through: the edge is structure. */
    Cap NOTHING = new Limited(Mode.AUTHORITY, List.of());

    /** Whether the cap goes with the bearer or stays with the session. */
    enum Mode {
        /** Attenuates everything reached through the edge: OAuth scope, macaroon, consent, tool operation. */
        AUTHORITY,
        /** Limits what is done as that session, not identities it goes on to take: AWS session policy, boundary. */
        LOCAL
    }

    /** No limit. */
    record Unlimited() implements Cap {}

    /**
     * Only these permissions.
     *
     * @param permissions sorted; empty means nothing passes
     */
    record Limited(Mode mode, List<Permission> permissions) implements Cap {
        public Limited {
            Objects.requireNonNull(mode, "mode");
            permissions = permissions.stream().sorted().distinct().toList();
        }
    }
}
