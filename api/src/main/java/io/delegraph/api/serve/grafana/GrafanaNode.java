package io.delegraph.api.serve.grafana;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import java.util.Optional;

/**
 * A node of a path. Arcs are the rim of its circle and add up to 1: what part of it is known by which evidence is all or
 * nothing, so one of them is 1.
 *
 * @param subTitle      its kind
 * @param mainStat      how the path meets it: {@code start}, {@code step} or {@code end}
 * @param secondaryStat on what evidence it is known
 */
record GrafanaNode(
        String id,
        String title,
        String subTitle,
        String mainStat,
        String secondaryStat,
        String color,
        @JsonProperty("arc__configured") double configured,
        @JsonProperty("arc__observed") double observed,
        @JsonProperty("arc__declared") double declared,
        @JsonProperty("arc__inferred") double inferred,
        @JsonProperty("detail__document") String document,
        @JsonProperty("detail__pointer") String pointer,
        @JsonProperty("detail__line") int line) {
    private static final String UNKNOWN = "gray";

    static GrafanaNode of(NodeId id, Optional<Node> known, String place) {
        Evidence evidence = known.map(Node::evidence).orElse(Evidence.INFERRED);
        return new GrafanaNode(
                id.value(),
                known.map(Node::name).orElse(id.value()),
                known.map(node -> node.kind().label()).orElse(""),
                place,
                evidence.name(),
                known.map(GrafanaNode::color).orElse(UNKNOWN),
                share(evidence, Evidence.CONFIGURED),
                share(evidence, Evidence.OBSERVED),
                share(evidence, Evidence.DECLARED),
                share(evidence, Evidence.INFERRED),
                known.map(node -> node.at().document()).orElse(""),
                known.map(node -> node.at().pointer()).orElse(""),
                known.map(node -> node.at().line()).orElse(0));
    }

    private static double share(Evidence evidence, Evidence arc) {
        return evidence == arc ? 1 : 0;
    }

    private static String color(Node node) {
        return switch (node.kind().nodeClass()) {
            case PRINCIPAL -> "blue";
            case CREDENTIAL -> "red";
            case LOCATION -> "orange";
            case TOOL -> "purple";
            case RESOURCE -> "green";
            case POLICY, GATE -> "yellow";
            default -> UNKNOWN;
        };
    }
}
