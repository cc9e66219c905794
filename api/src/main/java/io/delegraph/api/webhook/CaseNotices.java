package io.delegraph.api.webhook;

import io.delegraph.api.finding.CaseBook;
import io.delegraph.api.finding.CaseChange;
import io.delegraph.api.finding.CaseStatus;
import io.delegraph.api.finding.FindingCase;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.StableHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the history of cases has to tell. Of several changes of a case that are told together the first and the last
 * count: a finding that is found and accepted by a file at once is no news.
 */
final class CaseNotices {
    private static final int PAGE = 1_000;

    private final CaseBook cases;

    CaseNotices(CaseBook cases) {
        this.cases = cases;
    }

    /** Every change after a sequence, oldest first. */
    List<CaseChange> after(long sequence) {
        List<CaseChange> all = new ArrayList<>();
        List<CaseChange> page = cases.changes(sequence, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = cases.changes(page.get(page.size() - 1).sequence(), PAGE);
        }
        return all;
    }

    /** The notices of these changes; a finding that the graph has no more is passed over. */
    List<Notice> of(List<CaseChange> changes, Map<String, Finding> findings, FindingFactory facts) {
        Map<String, CaseChange> first = new LinkedHashMap<>();
        Map<String, CaseChange> last = new LinkedHashMap<>();
        changes.forEach(change -> {
            first.putIfAbsent(change.findingId(), change);
            last.put(change.findingId(), change);
        });
        Map<String, FindingCase> all = cases.all();
        List<Notice> notices = new ArrayList<>();
        first.forEach((id, begin) -> {
            CaseChange end = last.getOrDefault(id, begin);
            Optional<Finding> finding = Optional.ofNullable(findings.get(id));
            type(begin.from(), end.to())
                    .flatMap(type -> finding.map(each -> notice(
                            type,
                            end,
                            facts.of(each, Optional.ofNullable(all.get(id)).flatMap(FindingCase::owner)))))
                    .ifPresent(notices::add);
        });
        return notices;
    }

    private static Optional<EventType> type(Optional<CaseStatus> from, CaseStatus to) {
        return switch (to) {
            case OPEN, ASSIGNED -> from.isEmpty() ? Optional.of(EventType.FINDING_OPENED) : Optional.empty();
            case REOPENED ->
                from.filter(CaseStatus.REOPENED::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(from.isEmpty() ? EventType.FINDING_OPENED : EventType.FINDING_REOPENED);
            case RESOLVED ->
                from.isEmpty() || from.get() == CaseStatus.RESOLVED
                        ? Optional.empty()
                        : Optional.of(EventType.FINDING_RESOLVED);
            case ACCEPTED, FALSE_POSITIVE -> Optional.empty();
        };
    }

    private static Notice notice(EventType type, CaseChange change, FindingFacts finding) {
        return notice(
                StableHash.of("case", finding.id(), String.valueOf(change.sequence()), type.text()),
                type,
                change.at(),
                finding,
                Map.of("why", change.why()));
    }

    static Notice notice(
            String id, EventType type, java.time.Instant at, FindingFacts finding, Map<String, Object> details) {
        return new Notice(
                id,
                type,
                at,
                finding.id(),
                "[" + finding.severity().name() + "] " + words(type) + ": " + finding.title() + " (" + finding.subject()
                        + ")",
                "/api/v1/findings/" + finding.id(),
                Optional.of(finding),
                details);
    }

    private static String words(EventType type) {
        return switch (type) {
            case FINDING_OPENED -> "New finding";
            case FINDING_REOPENED -> "Finding reopened";
            case FINDING_RESOLVED -> "Finding resolved";
            case ACCEPTANCE_EXPIRING -> "Acceptance ends soon";
            case ACCEPTANCE_EXPIRED -> "Acceptance has ended";
            case SCAN_COMPLETED, SCAN_INCOMPLETE, SCAN_FAILED, DIGEST, TEST -> type.text();
        };
    }
}
