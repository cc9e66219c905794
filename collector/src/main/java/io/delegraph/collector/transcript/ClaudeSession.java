package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One session of Claude Code. Lines of a side chain are a subagent's: it is the one that was called with the text that the
 * side chain begins with, and further lines name the one before them as their parent.
 */
final class ClaudeSession {
    private static final int MOST = 100_000;
    private static final String SUBAGENT = "subagent";

    private final Conversation conversation;
    private final MessageReader messages;
    private final Map<Integer, String> agentByPrompt = new HashMap<>();
    private final Map<String, String> agentByLine = new HashMap<>();

    ClaudeSession(Conversation conversation) {
        this.conversation = conversation;
        this.messages = new MessageReader(conversation);
    }

    void read(JsonCursor line) {
        JsonCursor message = Peek.object(line, "message").orElse(line);
        Optional<Instant> time = Times.find(line);
        boolean byProgram = Peek.flag(line, "isSidechain", "isMeta", "isCompactSummary");
        Optional<String> agent =
                Peek.flag(line, "isSidechain") ? Optional.of(subagent(line, message)) : Optional.empty();
        Message.blocks(message).forEach(this::remember);
        if (byProgram) {
            messages.calls(message, time, agent);
        } else {
            messages.read(message, time, agent);
        }
    }

    private void remember(JsonCursor block) {
        Optional<JsonCursor> input = Peek.object(block, "input");
        Optional<String> prompt = input.flatMap(each -> Peek.text(each, "prompt"));
        Optional<String> agent = ToolCall.of(block).flatMap(ToolCall::delegate);
        if (prompt.isPresent() && agent.isPresent() && agentByPrompt.size() < MOST) {
            agentByPrompt.put(prompt.get().strip().hashCode(), agent.get());
        }
    }

    private String subagent(JsonCursor line, JsonCursor message) {
        String agent = Peek.text(line, "agentName")
                .or(() -> Peek.text(line, "parentUuid").map(agentByLine::get))
                .or(() -> Optional.ofNullable(
                        agentByPrompt.get(Message.words(message).strip().hashCode())))
                .orElse(SUBAGENT);
        Peek.text(line, "uuid")
                .filter(each -> agentByLine.size() < MOST)
                .ifPresent(uuid -> agentByLine.put(uuid, agent));
        return agent;
    }

    void end(JsonCursor at) {
        conversation.ends(at);
    }
}
