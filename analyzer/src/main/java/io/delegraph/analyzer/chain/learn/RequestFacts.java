package io.delegraph.analyzer.chain.learn;

import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.TaskRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a request decides which values it allows.
 *
 * @param parameters values by name
 * @param traced     whether the recorder shows where values stood: then a value without an origin stood nowhere, else
 *                   nothing is known of it
 */
public record RequestFacts(SortedMap<String, String> parameters, boolean traced) {
    public RequestFacts {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** No parameters, and a recorder that shows no origins. */
    public static RequestFacts none() {
        return new RequestFacts(Collections.emptySortedMap(), false);
    }

    /** The parameters of a chain's requests, the first one's value counting; traced when any value has an origin. */
    public static RequestFacts of(Collection<? extends Observation> chain) {
        TreeMap<String, String> parameters = new TreeMap<>();
        boolean traced = false;
        for (Observation each : chain) {
            if (each instanceof TaskRequest request) {
                request.parameters().forEach(parameters::putIfAbsent);
            } else if (each instanceof ObservedCall call) {
                traced |= call.deed().arguments().values().stream()
                        .anyMatch(argument -> !argument.origins().isEmpty());
            }
        }
        return new RequestFacts(parameters, traced);
    }
}
