package io.delegraph.collector.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.golden.GoldenFolder;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One trace in every container. */
class SameTraceTest {
    private static final Set<String> CONTAINERS = Set.of(
            "otlp-lines",
            "otlp-object",
            "otlp-array",
            "protobuf",
            "protobuf-lengths",
            "protobuf-delimited",
            "jaeger",
            "tempo");

    @Test
    void saysTheSameInEveryContainer() {
        Map<String, List<Observation>> byContainer = GoldenFolder.cases("otel")
                .filter(each -> CONTAINERS.contains(each.toString()))
                .collect(Collectors.toMap(GoldenFolder::toString, SameTraceTest::observations));

        assertThat(byContainer).hasSize(CONTAINERS.size());
        List<Observation> expected = byContainer.getOrDefault("otlp-lines", List.of());
        assertThat(expected).hasSize(6);
        assertThat(byContainer)
                .allSatisfy((container, observations) ->
                        assertThat(observations).as(container).isEqualTo(expected));
    }

    private static List<Observation> observations(GoldenFolder folder) {
        CollectedFacts collected = new CollectedFacts();
        folder.inputs()
                .forEach(input -> new OtelCollector().collect(input, CollectedFacts.context("input"), collected));
        return collected.observations().stream()
                .map(SameTraceTest::anywhere)
                .sorted(java.util.Comparator.comparing(Observation::key))
                .toList();
    }

    private static Observation anywhere(Observation seen) {
        SourceLocation nowhere = SourceLocation.document("anywhere");
        if (seen instanceof TaskRequest request) {
            return new TaskRequest(
                    request.key(),
                    request.time(),
                    request.strands(),
                    request.basis(),
                    request.subject(),
                    request.agent(),
                    request.purpose(),
                    request.allowances(),
                    request.template(),
                    request.parameters(),
                    request.approver(),
                    request.ticket(),
                    request.expiresAt(),
                    nowhere);
        }
        ObservedCall call = (ObservedCall) seen;
        return ObservedCall.builder(call.key(), call.time(), call.actor(), call.deed(), nowhere)
                .strands(call.strands())
                .parent(call.parent())
                .subject(call.subject())
                .delegate(call.delegate())
                .presented(call.presented())
                .decision(call.decision())
                .approval(call.approval())
                .build();
    }
}
