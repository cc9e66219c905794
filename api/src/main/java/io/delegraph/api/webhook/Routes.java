package io.delegraph.api.webhook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where findings go by their owners. */
final class Routes {
    private final List<Route> routes;

    /** @param known names of webhooks that can be told; a route to another one does not count */
    Routes(List<Route> routes, Set<String> known) {
        this.routes =
                routes.stream().filter(route -> known.contains(route.webhook())).toList();
    }

    /** Names of the webhooks of any of these owners; those of the default route when none of them has one. */
    Set<String> leadingFrom(Set<String> owners) {
        Set<String> own = to(owners);
        return own.isEmpty() ? to(Set.of(Route.ANYBODY)) : own;
    }

    private Set<String> to(Set<String> owners) {
        return routes.stream()
                .filter(route -> owners.contains(route.owner()))
                .map(Route::webhook)
                .collect(Collectors.toSet());
    }
}
