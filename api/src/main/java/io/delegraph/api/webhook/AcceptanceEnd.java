package io.delegraph.api.webhook;

import io.delegraph.api.finding.Acceptance;
import io.delegraph.api.finding.CaseStatus;
import io.delegraph.api.finding.FindingCase;
import io.delegraph.cypher.graph.StableHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** That an acceptance ends soon, or has ended. */
record AcceptanceEnd(FindingCase about, Acceptance acceptance, EventType type) {
    private static final Duration NOTICE = Duration.ofDays(7);

    static List<AcceptanceEnd> of(Collection<FindingCase> cases, Instant now) {
        return cases.stream().flatMap(each -> find(each, now)).toList();
    }

    private static Stream<AcceptanceEnd> find(FindingCase about, Instant now) {
        Optional<Acceptance> inForce = about.acceptance()
                .filter(acceptance -> about.status() == CaseStatus.ACCEPTED
                        || (about.status() == CaseStatus.REOPENED
                                && !about.changedAt().isBefore(acceptance.expires())));
        return inForce
                .filter(acceptance -> isNear(acceptance.expires(), now))
                .map(acceptance -> new AcceptanceEnd(
                        about,
                        acceptance,
                        now.isBefore(acceptance.expires())
                                ? EventType.ACCEPTANCE_EXPIRING
                                : EventType.ACCEPTANCE_EXPIRED))
                .stream();
    }

    private static boolean isNear(Instant end, Instant now) {
        return Duration.between(end, now).abs().compareTo(NOTICE) <= 0;
    }

    /** The same for the same end of the same acceptance. */
    String id() {
        return StableHash.of("acceptance", about.finding(), acceptance.expires().toString(), type.text());
    }

    Notice notice(FindingFacts finding) {
        return CaseNotices.notice(
                id(),
                type,
                type == EventType.ACCEPTANCE_EXPIRED
                        ? acceptance.expires()
                        : acceptance.expires().minus(NOTICE),
                finding,
                Map.of(
                        "acceptedBy",
                        acceptance.owner(),
                        "reason",
                        acceptance.reason(),
                        "expires",
                        acceptance.expires().toString()));
    }
}
