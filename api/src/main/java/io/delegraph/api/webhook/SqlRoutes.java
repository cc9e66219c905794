package io.delegraph.api.webhook;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Routes in the state. */
public final class SqlRoutes {
    private final Supplier<Jdbi> state;

    public SqlRoutes(Supplier<Jdbi> state) {
        this.state = state;
    }

    /** All routes, by owner and webhook. */
    public List<Route> list() {
        return state.get().withHandle(SqlRoutes::list);
    }

    static List<Route> list(Handle handle) {
        return handle.createQuery("SELECT owner, webhook, contact FROM webhook_route ORDER BY owner, webhook")
                .map((row, context) -> new Route(
                        row.getString("owner"),
                        row.getString("webhook"),
                        Optional.ofNullable(row.getString("contact"))))
                .list();
    }

    /** These routes in place of all that there were. */
    static void replace(Handle handle, List<Route> routes) {
        handle.execute("DELETE FROM webhook_route");
        routes.forEach(route -> handle.createUpdate("INSERT INTO webhook_route (owner, webhook, contact)"
                        + " VALUES (:owner, :webhook, :contact) ON CONFLICT (owner, webhook) DO NOTHING")
                .bind("owner", route.owner())
                .bind("webhook", route.webhook())
                .bind("contact", route.contact().orElse(null))
                .execute());
    }
}
