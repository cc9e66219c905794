package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Argument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What runs showed of one argument of one action. */
final class AttributeProfile {
    /** In place of an origin: the agent composed the value. */
    static final String COMPOSED = "";

    /** Values of one argument that are told apart. */
    static final int MOST = 200;

    private final Map<String, TreeSet<String>> valuesByRun = new TreeMap<>();
    private final TreeMap<String, ValueShape> shapes = new TreeMap<>();
    private final TreeSet<String> origins = new TreeSet<>();

    void add(String run, Argument argument) {
        TreeSet<String> values = valuesByRun.computeIfAbsent(run, name -> new TreeSet<>());
        for (String value : argument.values()) {
            ValueShape shape = ValueShape.of(value);
            values.add(value);
            shapes.put(value, shape);
            if (shape == ValueShape.NAME) {
                origins.addAll(argument.origins());
                if (argument.origins().isEmpty()) {
                    origins.add(COMPOSED);
                }
            }
        }
    }

    void add(AttributeProfile other) {
        other.valuesByRun.forEach((run, values) ->
                valuesByRun.computeIfAbsent(run, name -> new TreeSet<>()).addAll(values));
        shapes.putAll(other.shapes);
        origins.addAll(other.origins);
    }

    /** Every value. */
    Collection<String> values() {
        return shapes.keySet();
    }

    /** Values that name or address something. */
    List<String> names() {
        return shapes.entrySet().stream()
                .filter(each -> !each.getValue().isContent())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean has(ValueShape shape) {
        return shapes.containsValue(shape);
    }

    /** Whether it was given without a limit, or with too many values to tell. */
    boolean isUnlimited() {
        return shapes.containsKey(Argument.EVERY) || shapes.size() > MOST;
    }

    /** Whether at least so many runs gave it, and all of them the same names. */
    boolean isConstant(int leastRuns) {
        return valuesByRun.size() >= leastRuns
                && shapes.values().stream().noneMatch(ValueShape::isContent)
                && valuesByRun.values().stream().distinct().count() == 1;
    }

    /** Results in which names stood, as {@code result:tool}. */
    List<String> results() {
        return origins.stream()
                .filter(origin -> origin.startsWith(Argument.FROM_RESULT))
                .toList();
    }

    /** Whether all names stood in the request, if there are any. */
    boolean isAsked() {
        return origins.stream().allMatch(Argument.FROM_REQUEST::equals);
    }

    /** Names of parameters that, in each of the runs, have just the values that it gave. */
    List<String> parameters(Map<String, RequestFacts> factsByRun) {
        TreeSet<String> candidates = new TreeSet<>();
        factsByRun
                .values()
                .forEach(facts -> candidates.addAll(facts.parameters().keySet()));
        candidates.removeIf(name -> !valuesByRun.entrySet().stream().allMatch(each -> {
            RequestFacts facts = factsByRun.getOrDefault(each.getKey(), RequestFacts.none());
            return Set.of(facts.parameters().getOrDefault(name, "")).equals(each.getValue());
        }));
        return List.copyOf(candidates);
    }
}
