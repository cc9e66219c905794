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
 * What is known of the context keys of a principal's requests: given by the question, else fixed by the principal, else
 * fixed by the resource, else told by the clock, else open.
 *
 * <p>Source: IAM user guide, "AWS global condition context keys".
 */
public final class PrincipalKeys implements Function<String, KeyState> {
    private static final Duration LONGEST_ROLE_SESSION = Duration.ofHours(12);
    private static final Duration LONGEST_USER_SESSION = Duration.ofHours(36);
    private static final String RESOURCE_TAG = ":resourcetag/";
    private static final Map<String, String> UNCOLLECTED = Map.ofEntries(
            Map.entry("aws:principalorgid", "the organization of the account"),
            Map.entry("aws:principalorgpaths", "the organization of the account"),
            Map.entry("aws:resourceaccount", "the account of the resource"),
            Map.entry("s3:resourceaccount", "the account of the resource"),
            Map.entry("aws:resourceorgid", "the organization of the resource's account"),
            Map.entry("aws:resourceorgpaths", "the organization of the resource's account"),
            Map.entry("aws:sourceorgid", "the organization of the calling account"),
            Map.entry("aws:sourceorgpaths", "the organization of the calling account"),
            Map.entry("aws:userid", "the unique id of the principal"));

    private final RequestContext request;
    private final Map<String, KeyState> fixed;
    private final Map<String, KeyState> ofResource;
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
    public PrincipalKeys(RequestContext request, Map<String, KeyState> fixed, Instant clock, Sessions sessions) {
        this(request, fixed, Map.of(), clock, sessions);
    }

    private PrincipalKeys(
            RequestContext request,
            Map<String, KeyState> fixed,
            Map<String, KeyState> ofResource,
            Instant clock,
            Sessions sessions) {
        this.request = request;
        this.fixed = Map.copyOf(fixed);
        this.ofResource = Map.copyOf(ofResource);
        this.clock = clock;
        this.sessions = sessions;
    }

    /** Keys of the principal's requests for resources that fix these keys, by lower-case key. */
    public PrincipalKeys forResource(Map<String, KeyState> keys) {
        return new PrincipalKeys(request, fixed, keys, clock, sessions);
    }

    /** Whether the key's value depends on the resource, so that a statement must be judged resource by resource. */
    public static boolean dependsOnResource(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.equals("aws:requestedregion")
                || lower.endsWith(":resourceaccount")
                || lower.equals("aws:resourceorgid")
                || lower.equals("aws:resourceorgpaths")
                || lower.contains(RESOURCE_TAG);
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
        KeyState state = fixed.getOrDefault(lower, ofResource.get(lower));
        if (state != null) {
            return state;
        }
        return switch (lower) {
            case "aws:currenttime", "aws:epochtime" -> new KeyState.Within(clock, clock, KeyState.Presence.ALWAYS);
            case "aws:tokenissuetime" -> tokenIssueTime();
            default -> open(lower);
        };
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
        if (lower.contains(RESOURCE_TAG)) {
            return new KeyState.Uncollected("the tags of the resource");
        }
        return new KeyState.Open();
    }
}
