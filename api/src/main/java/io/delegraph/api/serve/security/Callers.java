package io.delegraph.api.serve.security;

import io.delegraph.api.access.Caller;
import io.delegraph.api.access.Role;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Callers in the terms of Micronaut Security, and back. */
public final class Callers {
    private static final String ZONES = "zones";
    private static final String ROLE = "role";

    private Callers() {}

    /** In the terms of Micronaut Security. */
    public static Authentication authentication(Caller caller) {
        List<String> roles =
                caller.role().including().stream().map(Role::text).sorted().toList();
        Map<String, Object> attributes = Map.of(
                ZONES,
                List.copyOf(new TreeSet<>(caller.zones())),
                ROLE,
                caller.role().name());
        return Authentication.build(caller.name(), roles, attributes);
    }

    /** The caller that was authenticated. */
    public static Caller of(Authentication authentication) {
        Object zones = authentication.getAttributes().getOrDefault(ZONES, List.of());
        Set<String> named = new TreeSet<>();
        if (zones instanceof Collection<?> several) {
            several.forEach(zone -> named.add(String.valueOf(zone)));
        }
        Role role = Role.valueOf(String.valueOf(authentication.getAttributes().get(ROLE)));
        return new Caller(authentication.getName(), role, named);
    }
}
