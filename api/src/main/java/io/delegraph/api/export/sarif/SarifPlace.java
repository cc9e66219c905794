package io.delegraph.api.export.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.JsonShape;
import io.delegraph.cypher.graph.SourceLocation;

/** Places in collected documents. */
final class SarifPlace {
    /** What relative URIs are relative to. */
    static final String ROOT = "%SRCROOT%";

    private SarifPlace() {}

    /** A location with the document, and the line and the pointer as far as they are known. */
    static ObjectNode location(SourceLocation at) {
        ObjectNode location = JsonShape.object();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put("uri", ArtifactUri.of(at.document()))
                .put("uriBaseId", ROOT);
        if (at.line() > 0) {
            physical.putObject("region").put("startLine", at.line());
        }
        if (!at.pointer().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", at.pointer())
                    .put("kind", "value");
        }
        return location;
    }
}
