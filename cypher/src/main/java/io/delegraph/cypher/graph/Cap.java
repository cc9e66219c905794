package io.delegraph.cypher.graph;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** What passes, for people; empty when everything does. */
    String text();

    /** No limit. */
    record Unlimited() implements Cap {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * Only these permissions.
     *
     * @param permissions sorted; empty means nothing passes
     */
    record Limited(Mode mode, List<Permission> permissions) implements Cap {
        private static final int MOST_NAMED = 8;

        public Limited {
            Objects.requireNonNull(mode, "mode");
            permissions = permissions.stream().sorted().distinct().toList();
        }

        /** The mode, and the first permissions that pass: {@code LOCAL: s3:GetObject on * and 3 more}. */
        @Override
        public String text() {
            String named = permissions.stream()
                    .limit(MOST_NAMED)
                    .map(each -> each.action() + " on " + each.resource())
                    .collect(Collectors.joining(", "));
            int more = permissions.size() - MOST_NAMED;
            return mode + ": " + (named.isEmpty() ? "nothing" : named) + (more > 0 ? " and " + more + " more" : "");
        }
    }
}
