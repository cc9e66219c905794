package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of work in a trace.
 *
 * @param id     within its trace
 * @param parent id of the piece that it is part of
 * @param trace  all of whose spans are one run
 * @param role   what it is to us
 * @param name   of the agent or tool; of anything else whatever the trace says
 * @param record as it stands in the document
 */
record Span(
        String id,
        Optional<String> parent,
        String trace,
        Role role,
        String name,
        Optional<Instant> time,
        JsonCursor record) {
    /** What sort of work it is. */
    enum Role {
        AGENT,
        TOOL,
        /** A tool's start, written as a span of its own. */
        TOOL_STARTS,
        /** A tool's end, written as a span of its own. */
        TOOL_ENDS,
        HANDOFF,
        MODEL,
        OTHER
    }

    /** The span in a record of a form that is known. */
    static Optional<Span> of(JsonCursor record) {
        return AgentsSpan.of(record).or(() -> LangfuseSpan.of(record));
    }
}
