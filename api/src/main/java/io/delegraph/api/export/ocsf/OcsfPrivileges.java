package io.delegraph.api.export.ocsf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.export.JsonShape;
import io.delegraph.api.scan.NodeNames;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What statements on the path grant; a finding without statements is about who reaches what. */
final class OcsfPrivileges {
    private final NodeNames nodes;

    OcsfPrivileges(NodeNames nodes) {
        this.nodes = nodes;
    }

    /** Adds one of the parts that the class demands. */
    void addTo(ObjectNode event, Finding finding) {
        List<Node> statements = statements(finding);
        if (statements.isEmpty()) {
            ObjectNode access = event.putObject("access_analysis_result");
            access.putArray("accessors").add(OcsfParties.user(finding.subject()));
            return;
        }
        ArrayNode results = event.putArray("permission_analysis_results");
        statements.forEach(statement -> results.add(result(statement)));
    }

    private List<Node> statements(Finding finding) {
        Set<NodeId> passed = new LinkedHashSet<>();
        for (PathStep step : finding.path()) {
            passed.add(step.from());
            passed.add(step.to());
        }
        Stream<NodeId> cause = finding.cause().isBlank() ? Stream.empty() : Stream.of(new NodeId(finding.cause()));
        return Stream.concat(passed.stream(), cause)
                .distinct()
                .map(nodes::find)
                .flatMap(Optional::stream)
                .filter(node -> node.kind() == NodeKind.GRANT)
                .toList();
    }

    private static ObjectNode result(Node statement) {
        ObjectNode result = JsonShape.object();
        ObjectNode policy = result.putObject("policy")
                .put("uid", statement.id().value())
                .put("name", statement.name())
                .put("is_applied", true);
        statement.properties().findText(Property.POLICY_TYPE).ifPresent(type -> policy.put("type", type));
        policy.set("data", OcsfGraph.place(statement.at()));
        List<String> actions = statement.properties().listTexts(Property.ACTIONS);
        if (!actions.isEmpty()) {
            ArrayNode granted = result.putArray("granted_privileges");
            actions.forEach(granted::add);
        }
        return result;
    }
}
