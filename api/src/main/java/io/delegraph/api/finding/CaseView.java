package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The cases beside the findings of one epoch.
 *
 * @param cases      by the finding's id
 * @param now        expiry is judged at this time
 * @param epochClock clock of the scan that published the findings
 */
public record CaseView(Map<String, FindingCase> cases, Instant now, Instant epochClock) {
    public CaseView {
        cases = Map.copyOf(cases);
    }

    /** Nobody decided anything. */
    public static CaseView undecided(Instant now) {
        return new CaseView(Map.of(), now, now);
    }

    /** The finding with its case; one that nobody has looked at where there is none. */
    public CasedFinding of(Finding finding) {
        FindingCase found = Optional.ofNullable(cases.get(finding.id()))
                .orElseGet(() -> FindingCase.opened(finding.id(), epochClock, 0));
        return new CasedFinding(finding, found.at(now), epochClock);
    }

    /** Whether a decision in force excuses the finding. */
    public boolean isExcused(Finding finding) {
        return of(finding).decided().status().isExcused();
    }
}
