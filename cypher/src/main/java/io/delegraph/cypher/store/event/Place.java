package io.delegraph.cypher.store.event;

import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * When an observation happened and its place among those of the same time, as 16 bytes that are ordered as they are: 8 of
 * seconds since 1970 and 4 of sequence, each with the sign turned over, and 4 of nanoseconds between them.
 */
final class Place {
    private static final int LENGTH = Long.BYTES + 2 * Integer.BYTES;

    private Place() {}

    static byte[] of(Observation observation) {
        int sequence = observation instanceof ObservedCall call ? call.sequence() : 0;
        Instant time = observation.time();
        return ByteBuffer.allocate(LENGTH)
                .putLong(time.getEpochSecond() ^ Long.MIN_VALUE)
                .putInt(time.getNano())
                .putInt(sequence ^ Integer.MIN_VALUE)
                .array();
    }

    static Instant time(byte[] place) {
        ByteBuffer bytes = ByteBuffer.wrap(place);
        return Instant.ofEpochSecond(bytes.getLong() ^ Long.MIN_VALUE, bytes.getInt());
    }
}
