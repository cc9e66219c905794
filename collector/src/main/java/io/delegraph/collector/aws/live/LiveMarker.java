package io.delegraph.collector.aws.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the next refresh goes on. Holds keys of a bucket and ids of an organization, no secret.
 *
 * @param trail how far the logs of each account and region were read
 * @param asked names of documents of the organization that were asked for
 */
record LiveMarker(Map<String, String> trail, List<String> asked) {
    private static final ObjectMapper JSON = new ObjectMapper();

    LiveMarker {
        trail = Map.copyOf(trail);
        asked = List.copyOf(asked);
    }

    /** As it was written; one that is not readable is none, and everything is read from the beginning. */
    static LiveMarker read(Optional<String> text) {
        Map<String, String> trail = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        try {
            JsonNode marker = JSON.readTree(text.orElse("{}"));
            marker.path("trail")
                    .properties()
                    .forEach(mark -> trail.put(mark.getKey(), mark.getValue().asText()));
            marker.path("asked").forEach(name -> asked.add(name.asText()));
        } catch (JsonProcessingException unreadable) {
            return new LiveMarker(Map.of(), List.of());
        }
        return new LiveMarker(trail, asked);
    }

    String text() {
        ObjectNode marker = JSON.createObjectNode();
        ObjectNode marks = marker.putObject("trail");
        new TreeMap<>(trail).forEach(marks::put);
        ArrayNode names = marker.putArray("asked");
        asked.stream().sorted().forEach(names::add);
        return marker.toString();
    }
}
