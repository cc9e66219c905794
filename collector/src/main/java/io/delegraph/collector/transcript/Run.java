package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recorded conversation: what it consists of, and the records around it, which name and date it.
 *
 * @param shape  how it is written
 * @param list   where it stands
 * @param turns  what it consists of, in the order of the document
 * @param around objects that hold the list or describe it, innermost first
 * @param index  place of the outermost record in its document, 0-based
 */
record Run(RunShape shape, JsonCursor list, List<JsonCursor> turns, List<JsonCursor> around, int index) {
    private static final int LEAST_UNIQUE = 16;

    Run {
        turns = List.copyOf(turns);
        around = List.copyOf(around);
    }

    /** The id that the recorder gave it, if it is one that nobody else gives to another. */
    Optional<String> findId() {
        return Stream.of(
                        "conversation_id",
                        "conversationId",
                        "session_id",
                        "sessionId",
                        "thread_id",
                        "threadId",
                        "run_id",
                        "runId",
                        "trace_id",
                        "traceId",
                        "chat_id",
                        "uuid",
                        "id",
                        "_path")
                .flatMap(name -> around.stream().flatMap(each -> Peek.text(each, name).stream()))
                .filter(id -> id.length() >= LEAST_UNIQUE && id.length() <= Redaction.LONGEST)
                .findFirst();
    }

    /** When it was recorded. */
    Optional<Instant> findTime() {
        return around.stream().flatMap(each -> Times.find(each).stream()).findFirst();
    }

    /** Whose agent it is, if that has a name. */
    Optional<String> findAgent() {
        return name("agent_name", "agentName", "agent", "assistant_name", "assistant");
    }

    /** Who asked. */
    Optional<String> findPerson() {
        return name("user_id", "userId", "user_email", "user");
    }

    /** What was asked, where no message says it. */
    Optional<String> findTask() {
        return around.stream()
                .flatMap(each ->
                        Peek.text(each, "question", "task", "input", "prompt", "instruction", "query", "goal").stream())
                .findFirst();
    }

    /** Messages beside a list of another shape. */
    List<JsonCursor> messagesBeside() {
        return around.stream()
                .limit(1)
                .flatMap(record -> record.members().values().stream())
                .filter(member ->
                        RunShape.of(member).filter(RunShape.MESSAGES::equals).isPresent())
                .findFirst()
                .map(JsonCursor::elements)
                .orElse(List.of());
    }

    private Optional<String> name(String... members) {
        return around.stream()
                .flatMap(each -> Peek.text(each, members).stream())
                .filter(name -> name.length() <= Redaction.LONGEST)
                .findFirst();
    }

    /** Whether something of it was left out when it was read. */
    boolean cut() {
        return list.cut();
    }
}
