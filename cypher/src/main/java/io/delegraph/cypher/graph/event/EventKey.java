package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.WellFormed;
import java.util.Comparator;
import java.util.Objects;

/**
 * What makes an observation the same when it is read again: who recorded it, and the id that it has there.
 *
 * @param nativeId the recorder's own id (span id with its trace, CloudTrail's {@code eventID}); else a hash of what happened
 */
public record EventKey(SourceId source, String nativeId) implements Comparable<EventKey> {
    private static final Comparator<EventKey> ORDER =
            Comparator.comparing(EventKey::source).thenComparing(EventKey::nativeId);

    public EventKey {
        Objects.requireNonNull(source, "source");
        nativeId = WellFormed.text(Objects.requireNonNull(nativeId, "native id"));
        if (nativeId.isBlank()) {
            throw new IllegalArgumentException("An event needs a native id");
        }
    }

    /** The key of an event to which its recorder gives no id: the same for the same parts. */
    public static EventKey hashed(SourceId source, String... parts) {
        return new EventKey(source, StableHash.of(parts));
    }

    @Override
    public int compareTo(EventKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "#" + nativeId;
    }
}
