package io.delegraph.collector.transcript;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which a list tells a conversation. To add one: a constant with what it is told by and who reads it. */
enum RunShape {
    /** Objects with a {@code role} and a {@code content}: chat completions and what is made after them. */
    MESSAGES {
        @Override
        boolean fits(List<JsonCursor> elements) {
            long messages = elements.stream().filter(Message::isOne).count();
            return Message.isOne(elements.get(0)) && 2 * messages >= elements.size();
        }

        @Override
        void read(Run run, Conversation conversation) {
            if (Speakers.areSeveral(run.turns())) {
                new MeetingReader(conversation).read(run);
            } else {
                MessageReader.readAll(run, conversation);
            }
        }
    },
    /** Pairs of an action and what it gave, as agents of LangChain return them. */
    STEPS {
        @Override
        boolean fits(List<JsonCursor> elements) {
            return StepReader.isStep(elements.get(0));
        }

        @Override
        void read(Run run, Conversation conversation) {
            StepReader.readAll(run, conversation);
        }
    },
    /** Objects with a command as {@code action} and its output as {@code observation}. */
    COMMANDS {
        @Override
        boolean fits(List<JsonCursor> elements) {
            return CommandReader.isTurn(elements.get(0));
        }

        @Override
        void read(Run run, Conversation conversation) {
            CommandReader.readAll(run, conversation);
        }
    },
    /** Spans with a parent and a type. */
    SPANS {
        @Override
        boolean fits(List<JsonCursor> elements) {
            return elements.stream().anyMatch(element -> Span.of(element).isPresent());
        }

        @Override
        void read(Run run, Conversation conversation) {
            new SpanReader(run, conversation).read();
        }
    };

    abstract boolean fits(List<JsonCursor> elements);

    /** Tells the conversation what the run says. */
    abstract void read(Run run, Conversation conversation);

    /** The form that the value has, if it is a conversation. */
    static Optional<RunShape> of(JsonCursor value) {
        if (value.kind() != JsonKind.ARRAY || value.elements().isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(shape -> shape.fits(value.elements()))
                .findFirst();
    }
}
