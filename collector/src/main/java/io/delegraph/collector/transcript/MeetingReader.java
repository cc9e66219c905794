package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads a conversation of several agents: who hands work to whom.
 *
 * <p>Where speakers are addressed by name, that hands work to them, and what they say next is their answer. Where nobody is
 * addressed, as in a group whose manager leaves no trace, whoever speaks next has it from whoever spoke before: the order
 * is all that the record shows, and the action says so ({@value #SPEAKS_NEXT}).
 */
final class MeetingReader {
    static final String DELEGATES = "delegate";
    static final String SPEAKS_NEXT = "speaks_next";

    private final Conversation conversation;
    private final MessageReader messages;

    MeetingReader(Conversation conversation) {
        this.conversation = conversation;
        this.messages = new MessageReader(conversation);
    }

    void read(Run run) {
        boolean addressing = run.turns().stream()
                .anyMatch(message -> Speakers.addressed(message).isPresent());
        run.turns().stream()
                .flatMap(message -> Speakers.agent(message).stream())
                .findFirst()
                .ifPresent(conversation::leads);
        boolean asked = run.turns().stream().anyMatch(MeetingReader::isPerson);
        if (!asked) {
            run.findTask().ifPresent(task -> conversation.asks(task, Optional.empty(), Optional.empty(), run.list()));
        }
        Optional<String> before = Optional.empty();
        for (JsonCursor message : run.turns()) {
            Optional<String> agent = Speakers.agent(message);
            read(message, agent, addressing ? Optional.empty() : before);
            before = agent.isPresent() ? agent : before;
        }
    }

    private void read(JsonCursor message, Optional<String> agent, Optional<String> before) {
        Optional<Instant> time = Times.find(message);
        if (agent.isEmpty()) {
            messages.read(message, time, Optional.empty());
            return;
        }
        before.filter(earlier -> !earlier.equals(agent.get()))
                .ifPresent(earlier -> conversation.hands(earlier, agent.get(), SPEAKS_NEXT, time, message));
        Speakers.addressed(message).ifPresent(to -> conversation.hands(agent.get(), to, DELEGATES, time, message));
        messages.calls(message, time, agent);
    }

    private static boolean isPerson(JsonCursor message) {
        return Message.role(message) == Message.Role.PERSON
                && Speakers.agent(message).isEmpty();
    }
}
