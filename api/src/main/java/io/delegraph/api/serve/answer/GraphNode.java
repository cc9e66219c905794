package io.delegraph.api.serve.answer;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * A node.
 *
 * @param kind        its label
 * @param nodeClass   the label of its class
 * @param nativeId    the provider's own id, such as an ARN
 * @param zone        of the estate file
 * @param environment of the estate file
 * @param sensitivity of a resource
 */
public record GraphNode(
        String id,
        String kind,
        String nodeClass,
        String name,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> nativeId,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> zone,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> environment,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<String> sensitivity,

        Place source) {
    /** The node in these words. */
    public static GraphNode of(Node node) {
        return new GraphNode(
                node.id().value(),
                node.kind().label(),
                node.kind().nodeClass().label(),
                node.name(),
                node.properties().findText(Property.NATIVE_ID),
                node.properties().findText(Property.ZONE),
                node.properties().findText(Property.ENVIRONMENT),
                node.properties().findText(Property.SENSITIVITY),
                Place.of(node.at()));
    }
}
