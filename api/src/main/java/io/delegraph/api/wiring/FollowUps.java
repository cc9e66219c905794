package io.delegraph.api.wiring;

import io.delegraph.api.diff.ScanArchive;
import io.delegraph.api.finding.CaseFollowUp;
import io.delegraph.api.finding.SqlCases;
import io.delegraph.api.scan.FollowUp;
import io.delegraph.api.webhook.RouteFollowUp;
import io.delegraph.api.webhook.WebhookFollowUp;
import java.time.Clock;
import java.util.List;

/** What follows every scan into a store, in order; the same for the command line and the server. */
public final class FollowUps {
    private FollowUps() {}

    /** Those of the store, which stays open as long as they are used. */
    public static List<FollowUp> of(OpenStore store) {
        // Routes come first: whatever cases change is told by the routes of the same scan, whoever tells it.
        return List.of(
                new RouteFollowUp(store.state()::get),
                new CaseFollowUp(
                        store.graph(),
                        () -> new SqlCases(store.state().get()),
                        now -> AppliedExceptions.of(store, now)),
                new ScanArchive(store.state()::get),
                new WebhookFollowUp(
                        store.graph(),
                        store.state()::get,
                        () -> new SqlCases(store.state().get()),
                        Clock.systemUTC()));
    }
}
