package io.delegraph.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Decides who is told of what, and puts it into the outbox, in the caller's transaction. */
final class Announcer {
    /** So many events of findings at once are told one by one; instead of more there is one digest. */
    static final int MOST_AT_ONCE = 25;

    private Announcer() {}

    /**
     * Tells whoever wants to know; telling the same again changes nothing.
     *
     * @param occasion that all of it belongs to, such as a scan: names the digest
     */
    static void announce(Handle handle, String occasion, List<Notice> notices, Instant now) {
        List<Webhook> enabled = SqlWebhooks.list(handle).stream()
                .filter(webhook -> webhook.definition().enabled())
                .toList();
        Set<String> names =
                enabled.stream().map(webhook -> webhook.definition().name()).collect(Collectors.toSet());
        Routes routes = new Routes(SqlRoutes.list(handle), names);
        for (Webhook webhook : enabled) {
            List<Notice> wanted = notices.stream()
                    .filter(notice -> webhook.definition().wants(notice) && reaches(webhook, notice, routes))
                    .toList();
            Digest.of(occasion, webhook, wanted).forEach(notice -> SqlOutbox.put(handle, webhook, notice, now));
        }
    }

    private static boolean reaches(Webhook webhook, Notice notice, Routes routes) {
        return webhook.definition().receives() == WebhookDefinition.Receives.ALL
                || notice.finding()
                        .map(finding -> routes.leadingFrom(finding.owners())
                                .contains(webhook.definition().name()))
                        .orElse(true);
    }
}
