package io.delegraph.api.finding;

import io.delegraph.cypher.graph.Finding;
import java.util.Optional;

/** Acceptances that are kept as code, beside the state. */
public interface StandingExceptions {
    /**
     * The first entry that accepts the finding as it is and has not expired.
     *
     * @param spent digest of an entry that does not count
     */
    Optional<StandingAcceptance> find(Finding finding, Optional<String> spent);

    /** Whether the entry with this digest is there. */
    boolean holds(String entry);

    /**
     * What an entry says of a finding.
     *
     * @param ceiling up to which it accepts; never above the finding as it is
     */
    record StandingAcceptance(Acceptance acceptance, CaseCeiling ceiling) {}
}
