package io.delegraph.collector.facts;

import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.event.Party;
import java.util.Map;
import java.util.Optional;

/**
 * Who is named in a record of what happened. The name stays as it is written; the kind is the one that the document
 * declares, else what an ARN or the word before the first colon says.
 */
record Parties(Declarations declarations) {
    private static final Map<String, NodeKind> BY_PREFIX = Map.of(
            "agent", NodeKind.AGENT,
            "group", NodeKind.GROUP,
            "human", NodeKind.HUMAN,
            "person", NodeKind.HUMAN,
            "role", NodeKind.ROLE,
            "user", NodeKind.HUMAN,
            "workload", NodeKind.WORKLOAD);

    Optional<Party> find(RecordFields record, String field, NodeKind otherwise) {
        return record.findText(field).map(name -> new Party(name, kind(name, otherwise)));
    }

    private NodeKind kind(String name, NodeKind otherwise) {
        String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
        return declarations
                .find(FactIds.node(name))
                .map(Declarations.Declared::kind)
                .filter(kind -> kind.nodeClass() == NodeClass.PRINCIPAL)
                .or(() -> ArnParts.find(name).flatMap(ArnParts::findKind))
                .or(() -> Optional.ofNullable(BY_PREFIX.get(prefix)))
                .orElse(otherwise);
    }
}
