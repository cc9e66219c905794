package io.delegraph.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The API keys of an installation. Safe for use by several threads and processes. */
public final class AccessKeys {
    /** With what every key begins. */
    public static final String PREFIX = "dlk_";

    private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);

    private final SqlAccessKeys keys;
    private final Clock clock;

    public AccessKeys(Jdbi jdbi, Clock clock) {
        this.keys = new SqlAccessKeys(jdbi);
        this.clock = clock;
    }

    /**
     * A key that was made just now.
     *
     * @param secret what its holder presents; it cannot be had again
     */
    public record Issued(AccessKey key, String secret) {
        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }

    /**
     * Makes a key.
     *
     * @param by the caller that wishes it
     * @throws IllegalArgumentException when there is or was a key of this name, or it would have expired already
     */
    public Issued issue(NewKey wish, String by) {
        Instant now = now();
        if (wish.expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
            throw new IllegalArgumentException("The expiry of a key has to lie ahead.");
        }
        String secret = TokenText.random(PREFIX);
        AccessKey key = new AccessKey(
                UUID.randomUUID().toString(),
                wish.name(),
                wish.role(),
                wish.zones(),
                now,
                by,
                wish.expiresAt(),
                Optional.empty(),
                Optional.empty());
        if (!keys.add(key, TokenText.sha256(secret))) {
            throw new IllegalArgumentException("There is or was a key of this name. Names are not used twice.");
        }
        return new Issued(key, secret);
    }

    /** The caller that presents this key; empty when it is none, has expired or was revoked. */
    public Optional<Caller> recognise(String presented) {
        if (!presented.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = now();
        Optional<AccessKey> found = keys.findByHash(TokenText.sha256(presented)).filter(key -> key.isValid(now));
        found.filter(key -> key.usedAt()
                        .filter(used -> used.plus(USE_IS_NOTED).isAfter(now))
                        .isEmpty())
                .ifPresent(key -> keys.used(key.id(), now));
        return found.map(AccessKey::caller);
    }

    /** All that were ever made, by name. */
    public List<AccessKey> list() {
        return keys.list();
    }

    public Optional<AccessKey> find(String id) {
        return keys.find(id);
    }

    /** Refuses the key from now on; empty when there is none. Revoking again changes nothing. */
    public Optional<AccessKey> revoke(String id) {
        keys.revoke(id, now());
        return keys.find(id);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
