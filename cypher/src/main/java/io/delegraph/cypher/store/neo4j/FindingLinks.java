package io.delegraph.cypher.store.neo4j;

import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PathStep;
import io.delegraph.cypher.graph.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links from a finding to the nodes that it names, for people who look at the graph. A node that does not stand gets none.
 *
 * @param rows    as {@code publish/new-findings} takes them
 * @param version differs when a link must be drawn anew
 */
record FindingLinks(List<Map<String, Object>> rows, String version) {
    static FindingLinks of(Finding finding, Ends ends) {
        List<Map<String, Object>> rows = new ArrayList<>();
        StringBuilder version = new StringBuilder();
        for (Subject subject : finding.subjects()) {
            Row about = new Row().with(Field.ROLE, subject.role().label());
            link(Field.ABOUT, subject.id(), about, ends, rows, version);
        }
        List<PathStep> path = finding.path();
        for (int i = 0; i < path.size(); i++) {
            if (i == 0) {
                link(Field.WITNESSED_BY, path.get(0).from(), new Row().with(Field.STEP, 0), ends, rows, version);
            }
            link(Field.WITNESSED_BY, path.get(i).to(), step(path.get(i), i + 1), ends, rows, version);
        }
        return new FindingLinks(rows, version.toString());
    }

    private static Row step(PathStep step, int position) {
        return new Row()
                .with(Field.STEP, position)
                .with(Field.EDGE, step.edge())
                .with(Field.TRUTH, step.truth().name())
                .with(Field.NOTE, step.note())
                .with(Field.DOCUMENT, step.at().document())
                .with(Field.POINTER, step.at().pointer())
                .with(Field.LINE, step.at().line());
    }

    private static void link(
            String type, NodeId id, Row properties, Ends ends, List<Map<String, Object>> rows, StringBuilder version) {
        version.append(ends.find(id).map(Ends.End::version).orElse("absent")).append('\n');
        ends.find(id).ifPresent(end -> {
            Map<String, Object> row = new HashMap<>();
            row.put("type", type);
            row.put("properties", properties.values());
            end.fact().ifPresent(key -> row.put("fact", key));
            end.derived().ifPresent(key -> row.put("derived", key));
            rows.add(row);
        });
    }
}
