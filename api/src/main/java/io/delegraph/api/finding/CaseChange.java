package io.delegraph.api.finding;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One entry of the history of cases, which is only ever added to.
 *
 * @param sequence  grows from entry to entry, over all cases; not without gaps
 * @param findingId of the finding
 * @param from      where the case stood; empty for a finding that had none
 * @param to        where it stands then; the same as before where only its terms changed
 * @param why       for people, in full sentences
 * @param by        who decided: the name of a caller, {@code scan} or {@code file}
 */
public record CaseChange(
        long sequence, String findingId, Optional<CaseStatus> from, CaseStatus to, String why, String by, Instant at) {
    public CaseChange {
        Objects.requireNonNull(findingId, "finding");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** The same for somebody who may not read every text. */
    public CaseChange limitedTo(Predicate<String> mayShow) {
        return mayShow.test(why) ? this : new CaseChange(sequence, findingId, from, to, CaseDraft.WITHHELD, by, at);
    }
}
