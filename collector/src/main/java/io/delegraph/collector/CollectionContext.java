package io.delegraph.collector;

import io.delegraph.collector.parse.secret.Fingerprinter;
import java.time.Instant;
import java.util.Objects;

/**
 * What a collector may know of the scan.
 *
 * @param clock         the scan's now
 * @param sourceName    names the source where a document carries no native scope: {@code --source}, else the PATH as given
 * @param fingerprinter makes what is stored in place of secrets
 */
public record CollectionContext(Instant clock, String sourceName, Fingerprinter fingerprinter) {
    public CollectionContext {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(sourceName, "source name");
        Objects.requireNonNull(fingerprinter, "fingerprinter");
    }
}
