package io.delegraph.api.finding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was decided about one finding.
 *
 * @param finding    its id
 * @param version    grows by one with every change that somebody can see
 * @param why        it stands there
 * @param changedAt  when it came to stand there
 * @param assignee   who is on it
 * @param owner      who answers for what the finding is about, as the estate says
 * @param acceptance that is or was in force
 * @param ceiling    up to which a decision holds
 * @param spentEntry digest of the entry of the exceptions file whose acceptance was exceeded or expired: it accepts no more
 * @param sources    of the facts that the finding rested on when it was last found
 * @param awaiting   sources that have still to be read completely before a repair that somebody claimed is known to have
 *                   failed
 * @param epoch      the one in which it came to stand there
 * @param firstSeen  clock of the scan that found it first
 * @param lastSeen   clock of the last scan that found it; empty while the last one did
 */
public record FindingCase(
        String finding,
        long version,
        CaseStatus status,
        String why,
        Instant changedAt,
        Optional<String> assignee,
        Optional<String> owner,
        Optional<Acceptance> acceptance,
        Optional<CaseCeiling> ceiling,
        Optional<String> spentEntry,
        Set<String> sources,
        Set<String> awaiting,
        long epoch,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen) {
    private static final String EXPIRED = "The acceptance has expired.";

    public FindingCase {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(changedAt, "changed at");
        sources = Set.copyOf(sources);
        awaiting = Set.copyOf(awaiting);
    }

    /** A case that nobody has looked at. */
    static FindingCase opened(String finding, Instant at, long epoch) {
        return new FindingCase(
                finding,
                1,
                CaseStatus.OPEN,
                "A scan found it.",
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                epoch,
                Optional.empty(),
                Optional.empty());
    }

    /** The case at a time: an acceptance that has expired by then is none, whether or not a scan has noticed. */
    public FindingCase at(Instant now) {
        return isExpired(now)
                ? CaseDraft.of(this)
                        .moved(CaseStatus.REOPENED, EXPIRED, now, epoch)
                        .build()
                : this;
    }

    /** Whether it makes nothing fail at that time. */
    public boolean isExcused(Instant now) {
        return at(now).status().isExcused();
    }

    /** The acceptance while it holds. */
    public Optional<Acceptance> accepted() {
        return status == CaseStatus.ACCEPTED ? acceptance : Optional.empty();
    }

    private boolean isExpired(Instant now) {
        return accepted().filter(each -> !now.isBefore(each.expires())).isPresent();
    }

    /** The same for somebody who may not read every text: what may not be shown is withheld. */
    public FindingCase limitedTo(Predicate<String> mayShow) {
        return CaseDraft.of(this).withholding(mayShow).build();
    }
}
