package io.delegraph.api.webhook;

import org.jdbi.v3.core.Handle;

/** How far sources of events were read, in the state. */
final class SqlMarks {
    private SqlMarks() {}

    /** The position as it is now; 0 for a source that nobody has read. */
    static long read(Handle handle, String source) {
        return handle.createQuery("SELECT position FROM webhook_mark WHERE source = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** The position; nobody else moves it until the transaction ends. */
    static long take(Handle handle, String source) {
        handle.createUpdate("INSERT INTO webhook_mark (source, position) VALUES (:source, 0)"
                        + " ON CONFLICT (source) DO UPDATE SET position = webhook_mark.position")
                .bind("source", source)
                .execute();
        return read(handle, source);
    }

    /** Forgets sources whose names begin like this and whose positions lie before. */
    static void forget(Handle handle, String beginning, long before) {
        handle.createUpdate("DELETE FROM webhook_mark WHERE source LIKE :beginning AND position < :before")
                .bind("beginning", beginning + "%")
                .bind("before", before)
                .execute();
    }

    static void move(Handle handle, String source, long position) {
        handle.createUpdate("UPDATE webhook_mark SET position = :position WHERE source = :source")
                .bind("source", source)
                .bind("position", position)
                .execute();
    }
}
