package io.delegraph.api.source;

import io.delegraph.api.source.SourceConfiguration.Watched;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Notices changes of watched folders once they have come to rest. Not safe for use by several threads.
 *
 * <p>It looks instead of being told: what is told is lost when the process ends, differs between systems and does not
 * exist for network file systems. What was ordered last is in the state, so a change during a downtime is noticed too.
 */
public final class SourceChanges {
    private static final int MOST_FILES = 100_000;

    private final Map<String, Seen> resting = new HashMap<>();

    private record Seen(String digest, Instant since) {}

    /** What is to be scanned now: the digest of a folder that differs from the one ordered last and has not changed since. */
    public Optional<Sighting> at(RegisteredSource source, Instant now) {
        if (!(source.source().configuration() instanceof Watched watched)) {
            return Optional.empty();
        }
        String name = source.source().name();
        String digest = FolderDigest.of(Path.of(watched.folder()), MOST_FILES);
        if (source.watched().digest().filter(digest::equals).isPresent()) {
            resting.remove(name);
            return Optional.empty();
        }
        Seen seen = resting.get(name);
        if (seen == null || !seen.digest().equals(digest)) {
            resting.put(name, new Seen(digest, now));
            return Optional.empty();
        }
        Duration quiet = Duration.ofSeconds(watched.quietSeconds());
        return seen.since().plus(quiet).isAfter(now)
                ? Optional.empty()
                : Optional.of(source.watched().next(digest));
    }
}
