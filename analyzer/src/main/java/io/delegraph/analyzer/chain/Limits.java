package io.delegraph.analyzer.chain;

import io.delegraph.analyzer.privilege.Box;
import io.delegraph.analyzer.privilege.Glob;
import io.delegraph.analyzer.privilege.Values;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.Argument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an allowance says of data, as a set of rows.
 *
 * @param box   the rows, as far as plain values limit them
 * @param exact false when it says more than plain values: the box then has more than it admits
 */
record Limits(Box box, boolean exact) {
    private static final String PARAMETER = "${";

    static Limits of(Allowance allowance, Map<String, String> parameters) {
        TreeMap<String, Values> sides = new TreeMap<>();
        boolean exact = true;
        for (Map.Entry<String, List<String>> each : allowance.attributes().entrySet()) {
            // A parameter's value is a value, whatever it looks like.
            if (each.getValue().contains(Argument.EVERY)) {
                continue;
            }
            List<String> values = each.getValue().stream()
                    .map(value -> bound(value, parameters))
                    .toList();
            if (!values.isEmpty() && values.stream().allMatch(Limits::isPlain)) {
                sides.put(each.getKey(), new Values.Only(Set.copyOf(values)));
            } else {
                exact = false;
            }
        }
        return new Limits(new Box(sides), exact);
    }

    private static String bound(String value, Map<String, String> parameters) {
        boolean named = value.startsWith(PARAMETER) && value.endsWith("}");
        return named ? parameters.getOrDefault(value.substring(PARAMETER.length(), value.length() - 1), value) : value;
    }

    private static boolean isPlain(String value) {
        return !value.startsWith(PARAMETER) && Glob.of(value).isLiteral();
    }
}
