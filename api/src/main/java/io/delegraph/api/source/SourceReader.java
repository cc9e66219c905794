package io.delegraph.api.source;

import java.nio.file.Path;

/** Reads sources of some kinds. Looks and never changes anything; safe for use by several threads. */
public interface SourceReader {
    /** Whether this one reads sources that are configured so. */
    boolean reads(SourceConfiguration configuration);

    /**
     * Brings the source where the collectors can read it. What cannot be had (denied, throttled, away) is said in the
     * result and never thrown; the text of a reason names no secret and no internal address.
     *
     * @param into an empty folder for what has to be fetched or staged; deleted after the scan
     */
    Fetched fetch(SourceConfiguration configuration, Path into);

    /** What the last look brought is in the store: the next may go on from there. */
    default void stored(SourceConfiguration configuration) {
        // Most look at everything each time.
    }
}
