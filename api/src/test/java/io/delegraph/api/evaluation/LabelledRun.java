package io.delegraph.api.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import io.delegraph.cypher.store.ObservedChain;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of a benchmark: what the benchmark says of it, and the chain that the collector made of it.
 *
 * @param suite     of tasks
 * @param task      what the user asked
 * @param injection task that an attacker's text asked for; empty when there was none
 * @param hijacked  whether the agent did the attacker's task
 * @param injected  the attacker's texts
 */
record LabelledRun(
        String suite, String task, String injection, boolean hijacked, List<String> injected, ObservedChain chain) {
    /** The run that a record of AgentDojo's shape describes. */
    static LabelledRun of(JsonNode run, ObservedChain chain) {
        String injection = run.path("injection_task_id").asText("");
        boolean injected = run.path("injection_task_id").isTextual();
        List<String> texts = new ArrayList<>();
        run.path("injections").elements().forEachRemaining(text -> texts.add(text.asText()));
        return new LabelledRun(
                run.path("suite_name").asText(),
                run.path("suite_name").asText() + "/" + run.path("user_task_id").asText(),
                injected ? run.path("suite_name").asText() + "/" + injection : "",
                injected && run.path("security").asBoolean(),
                List.copyOf(texts),
                chain);
    }

    boolean isClean() {
        return injection.isEmpty();
    }

    /** What it did; what was refused is an attempt, and no part of it. */
    List<ObservedCall> calls() {
        return Observed.calls(chain);
    }

    TaskRequest request() {
        return chain.observations().stream()
                .filter(TaskRequest.class::isInstance)
                .map(TaskRequest.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
