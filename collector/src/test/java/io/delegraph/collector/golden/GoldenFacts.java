package io.delegraph.collector.golden;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Edge;
import io.delegraph.cypher.graph.Fact;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.PropertyValue;
import io.delegraph.cypher.graph.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was collected, in the order of arrival, as maps that are easily read in JSON. */
final class GoldenFacts {
    private GoldenFacts() {}

    static Map<String, Object> facts(CollectedFacts collected) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("facts", collected.facts().stream().map(GoldenFacts::stated).toList());
        if (!collected.observations().isEmpty()) {
            all.put(
                    "observations",
                    collected.observations().stream()
                            .map(GoldenObservations::of)
                            .toList());
        }
        all.put(
                "coverage",
                collected.coverage().stream()
                        .map(each -> each.source() + " " + each.completeness()
                                + (each.reason().isEmpty() ? "" : ": " + each.reason()))
                        .toList());
        all.put(
                "inputs",
                collected.inputs().stream()
                        .map(each -> each.records() + " records, " + each.accepted() + " accepted, " + each.rejected()
                                + " rejected, " + each.completeness())
                        .toList());
        return all;
    }

    /** Code, severity and place, which are stable; not the message. */
    static List<Map<String, Object>> diagnostics(CollectedFacts collected) {
        return collected.diagnostics().stream()
                .map(each -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("code", each.code());
                    map.put("severity", each.severity().name());
                    map.put("at", each.at().toString());
                    return map;
                })
                .toList();
    }

    private static Map<String, Object> stated(CollectedFacts.Stated stated) {
        Map<String, Object> map = new LinkedHashMap<>();
        Fact fact = stated.fact();
        if (fact instanceof Node node) {
            map.put("node", node.id().value());
            map.put("kind", node.kind().label());
            map.put("name", node.name());
            putProperties(map, node.properties());
        }
        if (fact instanceof Edge edge) {
            map.put("edge", edge.kind().name());
            map.put("from", edge.from().value());
            map.put("to", edge.to().value());
            if (edge.truth() != Truth.DEFINITE) {
                map.put("truth", edge.truth().name());
            }
            if (!edge.cap().equals(Cap.UNLIMITED)) {
                map.put("cap", edge.cap().toString());
            }
            putProperties(map, edge.properties());
        }
        map.put("evidence", fact.evidence().name());
        map.put("at", fact.at().toString());
        map.put("source", stated.source().value());
        return map;
    }

    private static void putProperties(Map<String, Object> map, Properties properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        properties.values().forEach((property, value) -> values.put(property.key(), plain(value)));
        if (!values.isEmpty()) {
            map.put("properties", values);
        }
    }

    private static Object plain(PropertyValue value) {
        if (value instanceof PropertyValue.Texts texts) {
            return texts.values();
        }
        if (value instanceof PropertyValue.Whole whole) {
            return whole.value();
        }
        if (value instanceof PropertyValue.Flag flag) {
            return flag.value();
        }
        return value instanceof PropertyValue.Moment moment
                ? moment.value().toString()
                : ((PropertyValue.Text) value).value();
    }
}
