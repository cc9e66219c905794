package io.delegraph.analyzer.policy.condition;

import io.delegraph.analyzer.RequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the context keys of a principal's requests: given by the question, fixed by the principal, told by
 * the clock, or open.
 *
 * <p>Source: IAM user guide, "AWS global condition context keys".
 */
public final class PrincipalKeys implements Function<String, KeyState> {
    private static final Duration LONGEST_ROLE_SESSION = Duration.ofHours(12);
    private static final Duration LONGEST_USER_SESSION = Duration.ofHours(36);
    private static final Map<String, String> UNCOLLECTED = Map.of(
            "aws:principalorgid", "the organization of the account",
            "aws:principalorgpaths", "the organization of the account",
            "aws:resourceorgid", "the organization of the resource's account",
            "aws:resourceorgpaths", "the organization of the resource's account",
            "aws:sourceorgid", "the organization of the calling account",
            "aws:userid", "the unique id of the principal");

    private final RequestContext request;
    private final Map<String, List<String>> fixed;
    private final Instant clock;
    private final Sessions sessions;

    /** Whether the principal's requests are signed with session credentials. */
    public enum Sessions {
        /** A role: every request comes from a session. */
        ALWAYS,
        /** A user: from long-term keys or from a session. */
        SOMETIMES,
        /** Nothing is known of how it authenticates. */
        UNKNOWN
    }

    /**
     * Keys of one principal's requests.
     *
     * @param fixed by lower-case key: what every request of the principal carries
     */
    public PrincipalKeys(RequestContext request, Map<String, List<String>> fixed, Instant clock, Sessions sessions) {
        this.request = request;
        this.fixed = Map.copyOf(fixed);
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    public KeyState apply(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        Optional<List<String>> given = request.find(lower);
        if (given.isPresent()) {
            return given.get().isEmpty() ? new KeyState.Absent() : new KeyState.Known(given.get());
        }
        if (request.varies(lower)) {
            return new KeyState.Open();
        }
        List<String> values = fixed.get(lower);
        if (values != null) {
            return values.isEmpty() ? new KeyState.Absent() : new KeyState.Known(values);
        }
        return switch (lower) {
            case "aws:currenttime", "aws:epochtime" -> new KeyState.Within(clock, clock, KeyState.Presence.ALWAYS);
            case "aws:tokenissuetime" -> tokenIssueTime();
            default -> open(lower);
        };
    }

    /** The value that a policy variable has in every request; nothing when it depends on the request. */
    public Optional<String> findVariable(String key) {
        return apply(key) instanceof KeyState.Known known && known.values().size() == 1
                ? Optional.of(known.values().get(0))
                : Optional.empty();
    }

    // Session credentials carry the key, long-term keys do not; no session outlives the longest duration.
    private KeyState tokenIssueTime() {
        return switch (sessions) {
            case ALWAYS -> new KeyState.Within(clock.minus(LONGEST_ROLE_SESSION), clock, KeyState.Presence.ALWAYS);
            case SOMETIMES, UNKNOWN ->
                new KeyState.Within(clock.minus(LONGEST_USER_SESSION), clock, KeyState.Presence.SOMETIMES);
        };
    }

    private static KeyState open(String lower) {
        String toCollect = UNCOLLECTED.get(lower);
        if (toCollect != null) {
            return new KeyState.Uncollected(toCollect);
        }
        if (lower.startsWith("aws:resourcetag/") || lower.contains(":resourcetag/")) {
            return new KeyState.Uncollected("the tags of the resource");
        }
        return new KeyState.Open();
    }
}
