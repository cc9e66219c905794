package io.delegraph.api.export;

import io.delegraph.api.finding.CaseBook;
import io.delegraph.api.finding.FindingCase;
import io.delegraph.cypher.graph.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What people made of findings.
 *
 * @param cases by the finding's id
 * @param now   at which decisions have to hold
 */
public record Triage(Map<String, FindingCase> cases, Instant now) {
    public Triage {
        cases = Map.copyOf(cases);
    }

    /** What is in the book; texts that may not be shown are withheld, as in the list of findings. */
    public static Triage of(CaseBook book, Instant now, Predicate<String> mayShow) {
        return new Triage(
                book.all().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().limitedTo(mayShow))),
                now);
    }

    /** Who is on it. */
    Optional<String> assignee(Finding finding) {
        return find(finding).flatMap(FindingCase::assignee);
    }

    /** What was decided, as far as that still holds. */
    Optional<Verdict> verdict(Finding finding) {
        return find(finding).flatMap(each -> switch (each.status()) {
            case ACCEPTED ->
                each.acceptance()
                        .map(acceptance -> new Verdict(
                                Verdict.Kind.ACCEPTED,
                                Optional.of(acceptance.owner()),
                                acceptance.reason(),
                                Optional.of(acceptance.expires())));
            case FALSE_POSITIVE ->
                Optional.of(new Verdict(Verdict.Kind.FALSE_POSITIVE, Optional.empty(), each.why(), Optional.empty()));
            case OPEN, ASSIGNED, RESOLVED, REOPENED -> Optional.empty();
        });
    }

    private Optional<FindingCase> find(Finding finding) {
        return Optional.ofNullable(cases.get(finding.id())).map(each -> each.at(now));
    }
}
