package io.delegraph.api.serve.grafana;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Truth;

/**
 * A step of a path.
 *
 * @param id            its place on the path, from 1
 * @param mainStat      the kind of edge
 * @param secondaryStat how sure it is
 */
record GrafanaEdge(
        String id,
        String source,
        String target,
        String mainStat,
        String secondaryStat,
        String color,
        @JsonProperty("detail__document") String document,
        @JsonProperty("detail__pointer") String pointer,
        @JsonProperty("detail__line") int line,
        @JsonProperty("detail__note") String note) {
    static GrafanaEdge of(int place, PathStep step) {
        return new GrafanaEdge(
                Integer.toString(place),
                step.from().value(),
                step.to().value(),
                step.edge(),
                step.truth().name(),
                color(step.truth()),
                step.at().document(),
                step.at().pointer(),
                step.at().line(),
                step.note());
    }

    private static String color(Truth truth) {
        return switch (truth) {
            case DEFINITE -> "red";
            case CONDITIONAL -> "orange";
            case UNKNOWN -> "gray";
        };
    }
}
