package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.event.Strand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Sessions of Claude Code, written line by line ({@code ~/.claude/projects/*}{@code /*.jsonl}): each line is one message of
 * the session that it names. A session is in memory until the document ends, as far as its origins need.
 */
final class ClaudeSessions {
    private static final int MOST = 1_000;

    private final BiFunction<Strand, JsonCursor, Conversation> opening;
    private final Map<String, ClaudeSession> sessions = new LinkedHashMap<>();
    private Optional<JsonCursor> last = Optional.empty();
    private long count;

    /** @param opening starts the conversation of a chain at a line */
    ClaudeSessions(BiFunction<Strand, JsonCursor, Conversation> opening) {
        this.opening = opening;
    }

    static boolean isTurn(JsonCursor line) {
        return Peek.text(line, "sessionId").isPresent()
                && Peek.object(line, "message")
                        .flatMap(message -> Peek.text(message, "role"))
                        .isPresent();
    }

    /** Takes a line, if it is of a session. Lines that describe a session and say nothing in it are taken, too. */
    boolean take(JsonCursor line) {
        if (!isTurn(line)) {
            boolean note = Peek.text(line, "type").isPresent() && !Peek.has(line, "span_data");
            boolean near = count > 0 || Peek.has(line, "sessionId", "leafUuid", "messageId");
            return note && near && RunFinder.find(line, 0).isEmpty();
        }
        String id = Peek.text(line, "sessionId").orElse("");
        ClaudeSession known = sessions.get(id);
        ClaudeSession session = known == null ? open(id, line) : known;
        session.read(line);
        last = Optional.of(line);
        return true;
    }

    private ClaudeSession open(String id, JsonCursor line) {
        if (sessions.size() == MOST) {
            end();
        }
        count++;
        ClaudeSession session = new ClaudeSession(opening.apply(Strand.chain(id), line));
        sessions.put(id, session);
        return session;
    }

    /** How many sessions there were. */
    long count() {
        return count;
    }

    /** Nothing more is said in any session. */
    void end() {
        last.ifPresent(line -> sessions.values().forEach(session -> session.end(line)));
        sessions.clear();
    }
}
