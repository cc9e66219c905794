package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Argument;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What runs showed of one operation. */
final class OperationProfile {
    private final TreeSet<String> runs = new TreeSet<>();
    private final TreeMap<String, AttributeProfile> attributes = new TreeMap<>();
    private final TreeMap<String, Integer> given = new TreeMap<>();
    private int calls;

    void add(String run, Map<String, Argument> arguments) {
        runs.add(run);
        calls++;
        arguments.forEach((name, argument) -> {
            attribute(name).add(run, argument);
            given.merge(name, 1, Integer::sum);
        });
    }

    void add(OperationProfile other) {
        runs.addAll(other.runs);
        calls += other.calls;
        other.attributes.forEach((name, profile) -> attribute(name).add(profile));
        other.given.forEach((name, count) -> given.merge(name, count, Integer::sum));
    }

    private AttributeProfile attribute(String name) {
        return attributes.computeIfAbsent(name, absent -> new AttributeProfile());
    }

    Set<String> runs() {
        return runs;
    }

    SortedMap<String, AttributeProfile> attributes() {
        return attributes;
    }

    /** Whether some call did not give the argument. */
    boolean isOptional(String attribute) {
        return given.getOrDefault(attribute, 0) < calls;
    }
}
