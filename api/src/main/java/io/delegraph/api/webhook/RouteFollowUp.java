package io.delegraph.api.webhook;

import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.FollowUp;
import io.delegraph.api.state.State;
import io.delegraph.collector.estate.EstateRoute;
import java.util.List;
import java.util.function.Supplier;

/** Takes over where the estate file sends findings. To be done before anything changes of which somebody is told. */
public final class RouteFollowUp implements FollowUp {
    private final Supplier<State> state;

    public RouteFollowUp(Supplier<State> state) {
        this.state = state;
    }

    // An estate file without routes takes back those of the one before.
    @Override
    public void after(CompletedScan scan) {
        scan.outcome().routes().ifPresent(this::replace);
    }

    private void replace(List<EstateRoute> read) {
        List<Route> routes = read.stream()
                .map(route -> new Route(route.owner(), route.webhook(), route.contact()))
                .toList();
        state.get().jdbi().useTransaction(handle -> SqlRoutes.replace(handle, routes));
    }
}
