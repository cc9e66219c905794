package io.delegraph.api.question;

import io.delegraph.api.listing.Published;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the analyses of the epoch that was asked about last. Those of an epoch before live as long as a question to them
 * lasts, so at most two epochs are in memory.
 */
public final class EpochAnalyses {
    private final Duration patience;
    private @Nullable Published epoch;
    private @Nullable Analyses analyses;

    /** @param patience how long a question waits for its turn */
    public EpochAnalyses(Duration patience) {
        this.patience = patience;
    }

    /** Those of the epoch, whoever sees how much of it. */
    public synchronized Analyses of(Published seen) {
        Published whole = seen.whole();
        Analyses kept = analyses;
        if (kept != null && epoch == whole) {
            return kept;
        }
        Analyses made = new StandingAnalyses(whole.snapshot(), whole.clock(), patience);
        epoch = whole;
        analyses = made;
        return made;
    }
}
