package io.delegraph.api.webhook;

import io.delegraph.api.finding.Acceptance;
import io.delegraph.api.finding.CaseBook;
import io.delegraph.api.finding.FindingCase;
import io.delegraph.cypher.graph.StableHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** That an acceptance ends soon, or has ended. */
record AcceptanceEnd(String finding, Optional<String> owner, Acceptance acceptance, EventType type) {
    private static final Duration NOTICE = Duration.ofDays(7);

    /** Ends within a week from now on, or from now back: also of acceptances that their cases have left since. */
    static List<AcceptanceEnd> of(CaseBook book, Instant now) {
        Map<String, FindingCase> cases = book.all();
        Stream<AcceptanceEnd> standing = cases.values().stream()
                .flatMap(each -> each.accepted().map(acceptance -> of(each, acceptance, now)).stream());
        Stream<AcceptanceEnd> ended = book.endedAcceptances(now.minus(NOTICE)).stream()
                .map(each -> new AcceptanceEnd(
                        each.finding(),
                        Optional.ofNullable(cases.get(each.finding())).flatMap(FindingCase::owner),
                        each.acceptance(),
                        EventType.ACCEPTANCE_EXPIRED));
        return Stream.concat(standing, ended)
                .filter(end -> isNear(end.acceptance().expires(), now))
                .toList();
    }

    private static AcceptanceEnd of(FindingCase about, Acceptance acceptance, Instant now) {
        return new AcceptanceEnd(
                about.finding(),
                about.owner(),
                acceptance,
                now.isBefore(acceptance.expires()) ? EventType.ACCEPTANCE_EXPIRING : EventType.ACCEPTANCE_EXPIRED);
    }

    private static boolean isNear(Instant end, Instant now) {
        return Duration.between(end, now).abs().compareTo(NOTICE) <= 0;
    }

    /** The same for the same end of the same acceptance. */
    String id() {
        return StableHash.of("acceptance", finding, acceptance.expires().toString(), type.text());
    }

    Notice notice(FindingFacts facts) {
        return CaseNotices.notice(
                id(),
                type,
                type == EventType.ACCEPTANCE_EXPIRED
                        ? acceptance.expires()
                        : acceptance.expires().minus(NOTICE),
                facts,
                Map.of(
                        "acceptedBy",
                        acceptance.owner(),
                        "reason",
                        acceptance.reason(),
                        "expires",
                        acceptance.expires().toString()));
    }
}
