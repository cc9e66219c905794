package io.delegraph.api.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads cases. Expiry is not judged here: ask a case for what it is {@link FindingCase#at} a time. */
public interface CaseBook {
    /** The case of a finding, by the finding's id. */
    Optional<FindingCase> find(String finding);

    /** Every case, by the finding's id; not changed by what happens later. */
    Map<String, FindingCase> all();

    /**
     * What happened after an entry of the history, oldest first.
     *
     * @param sequence of the last entry that is known; 0 for all
     * @param limit    at most so many
     */
    List<CaseChange> changes(long sequence, int limit);

    /** Acceptances that expired at a time or later, and that their cases have left since. */
    List<EndedAcceptance> endedAcceptances(Instant since);

    /** What happened to one finding, oldest first. */
    List<CaseChange> history(String finding);
}
