package io.delegraph.api.serve.access;

import io.delegraph.api.access.AccessKeys;
import io.delegraph.api.access.NewKey;
import io.delegraph.api.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Every kind of caller that there is. */
final class Identities {
    private static final Set<String> VIEWER = Set.of("viewer");
    private static final Set<String> ANALYST = Set.of("viewer", "analyst", "collector");
    private static final Set<String> COLLECTOR = Set.of("collector");
    private static final Set<String> ADMIN = Set.of("viewer", "analyst", "collector", "admin");

    private final Jdbi jdbi;

    private Identities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static List<Identity> in(Jdbi jdbi, String adminToken) {
        Identities made = new Identities(jdbi);
        return List.of(
                new Identity("anonymous", Optional.empty(), Set.of()),
                new Identity("unknown", Optional.of("dlk_unknown"), Set.of()),
                new Identity("expired", Optional.of(made.expired()), Set.of()),
                new Identity("revoked", Optional.of(made.revoked()), Set.of()),
                new Identity("collector", Optional.of(made.key("c", Role.COLLECTOR)), COLLECTOR),
                new Identity("viewer", Optional.of(made.key("v", Role.VIEWER)), VIEWER),
                new Identity("zoned viewer", Optional.of(made.key("z", Role.VIEWER, "north")), VIEWER),
                new Identity("analyst", Optional.of(made.key("a", Role.ANALYST)), ANALYST),
                new Identity("admin key", Optional.of(made.key("d", Role.ADMIN)), ADMIN),
                new Identity("zoned admin", Optional.of(made.key("y", Role.ADMIN, "north")), ADMIN),
                new Identity("admin", Optional.of(adminToken), ADMIN));
    }

    private String key(String name, Role role, String... zones) {
        return keys(Clock.systemUTC())
                .issue(new NewKey(name, role, Set.of(zones), Optional.empty()), "test")
                .secret();
    }

    private String expired() {
        Instant past = Instant.now().minus(Duration.ofDays(2));
        NewKey wish = new NewKey("expired", Role.ADMIN, Set.of(), Optional.of(past.plus(Duration.ofDays(1))));
        return keys(Clock.fixed(past, ZoneOffset.UTC)).issue(wish, "test").secret();
    }

    private String revoked() {
        AccessKeys keys = keys(Clock.systemUTC());
        AccessKeys.Issued issued = keys.issue(new NewKey("revoked", Role.ADMIN, Set.of(), Optional.empty()), "test");
        keys.revoke(issued.key().id());
        return issued.secret();
    }

    private AccessKeys keys(Clock clock) {
        return new AccessKeys(jdbi, clock);
    }
}
