package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chain that somebody asked for, as an example of its task.
 *
 * @param name    of the chain
 * @param intent  of the first request
 * @param request the first one
 * @param calls   operations, but for refused ones
 */
record TaskRun(String name, TaskIntent intent, TaskRequest request, List<ObservedCall> calls, RequestFacts facts) {
    TaskRun {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(facts, "facts");
        calls = List.copyOf(calls);
    }

    /** The run that a chain is; absent when nobody said what for. */
    static Optional<TaskRun> of(ObservedChain chain) {
        List<Observation> all = chain.observations();
        return all.stream()
                .filter(TaskRequest.class::isInstance)
                .map(TaskRequest.class::cast)
                .findFirst()
                .flatMap(request -> TaskIntent.of(request)
                        .map(intent ->
                                new TaskRun(chain.name(), intent, request, operations(all), RequestFacts.of(all))));
    }

    /** Operations that were not refused. */
    static List<ObservedCall> operations(List<Observation> all) {
        return all.stream()
                .filter(ObservedCall.class::isInstance)
                .map(ObservedCall.class::cast)
                .filter(call -> call.deed().kind() == CallKind.OPERATION)
                .filter(call -> !call.deed().outcome().isAttempt())
                .toList();
    }
}
