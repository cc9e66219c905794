package io.delegraph.collector.transcript;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.event.Argument;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.List;

/** Reading of conversations in tests: JSON with single quotes, to be read easily. */
final class Transcripts {
    private Transcripts() {}

    static CollectedFacts read(String... lines) {
        return readText(String.join("\n", lines).replace('\'', '"'));
    }

    static CollectedFacts readText(String text) {
        return CollectedFacts.of(new TranscriptCollector(), DocumentInMemory.of(text));
    }

    static List<TaskRequest> requests(CollectedFacts facts) {
        return facts.observations().stream()
                .filter(TaskRequest.class::isInstance)
                .map(TaskRequest.class::cast)
                .toList();
    }

    static ObservedCall call(CollectedFacts facts, String action) {
        return facts.calls().stream()
                .filter(call -> call.deed().action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No call of " + action));
    }

    static Argument argument(CollectedFacts facts, String action, String name) {
        Argument argument = call(facts, action).deed().arguments().get(name);
        if (argument == null) {
            throw new AssertionError("No argument " + name);
        }
        return argument;
    }
}
