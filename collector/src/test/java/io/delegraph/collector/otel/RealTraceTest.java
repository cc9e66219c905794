package io.delegraph.collector.otel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.ProjectData;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces of agents that really ran, and the tools that their evaluations expect. */
class RealTraceTest {
    private static final String FOLDER = "agent-traces/agentevals/samples/";

    @Test
    void findsTheToolsThatTheEvaluationExpects() throws IOException {
        for (String[] pair : List.of(
                new String[] {"helm.json.gz", "eval_set_helm.json"},
                new String[] {"k8s.json.gz", "evalset_k8s_2026-02-20.json"})) {
            CollectedFacts read = read(ProjectData.require(FOLDER + pair[0]));
            List<String> expected = expectedTools(ProjectData.require(FOLDER + pair[1]));

            assertThat(read.calls())
                    .as(pair[0])
                    .extracting(call -> call.deed().action())
                    .containsExactlyElementsOf(expected);
            assertThat(read.inputs().get(0).rejected()).isZero();
        }
    }

    @Test
    void namesTheAgentThatEncloses() {
        ObservedCall call =
                read(ProjectData.require(FOLDER + "helm.json.gz")).calls().get(0);

        assertThat(call.actor().name()).endsWith("_agent");
        assertThat(call.strands()).hasSize(2);
        assertThat(call.subject()).isPresent();
    }

    @Test
    void readsThePublishedExample() {
        CollectedFacts read = read(ProjectData.require("schemas/otlp/trace.json"));

        assertThat(read.inputs().get(0).accepted()).isEqualTo(1);
        assertThat(read.diagnostics()).isEmpty();
    }

    private static CollectedFacts read(Path file) {
        return CollectedFacts.of(new OtelCollector(), ProjectData.document(file));
    }

    private static List<String> expectedTools(Path file) throws IOException {
        JsonNode set = new ObjectMapper().readTree(Files.readString(file));
        return set.findValues("tool_uses").stream()
                .flatMap(uses -> uses.findValuesAsText("name").stream())
                .toList();
    }
}
