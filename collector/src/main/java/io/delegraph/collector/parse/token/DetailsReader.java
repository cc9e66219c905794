package io.delegraph.collector.parse.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.event.Allowance;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@code authorization_details} (RFC 9396): each of the actions, or any when none is listed, on each of the locations,
 * with the identifier and the data types as attributes.
 *
 * <p>Members that an API defines for itself limit in ways that only the API knows: a detail with such a member is left out,
 * because without the limit it would say more than the token does.
 */
final class DetailsReader {
    private static final List<String> COMMON =
            List.of("type", "actions", "locations", "identifier", "datatypes", "privileges");

    private DetailsReader() {}

    static boolean understands(JsonCursor claims) {
        return details(claims).allMatch(DetailsReader::isUnderstood);
    }

    static List<Allowance> read(JsonCursor claims) {
        return details(claims)
                .filter(DetailsReader::isUnderstood)
                .flatMap(DetailsReader::allowances)
                .toList();
    }

    private static Stream<JsonCursor> details(JsonCursor claims) {
        return claims.find("authorization_details").map(JsonCursor::oneOrMany).orElse(List.of()).stream();
    }

    private static boolean isUnderstood(JsonCursor detail) {
        return detail.kind() == JsonKind.OBJECT
                && !detail.cut()
                && COMMON.containsAll(detail.members().keySet());
    }

    private static Stream<Allowance> allowances(JsonCursor detail) {
        List<String> actions = orAny(ClaimsReader.texts(detail, "actions"));
        Optional<String> type = ClaimsReader.text(detail, "type");
        List<String> locations = ClaimsReader.texts(detail, "locations");
        List<String> resources = locations.isEmpty() ? orAny(type.stream().toList()) : locations;
        return actions.stream()
                .filter(action -> action.indexOf(' ') < 0)
                .flatMap(action ->
                        resources.stream().map(resource -> new Allowance(action, resource, attributes(detail))));
    }

    private static SortedMap<String, List<String>> attributes(JsonCursor detail) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        ClaimsReader.text(detail, "identifier").ifPresent(value -> attributes.put("identifier", List.of(value)));
        for (String name : List.of("datatypes", "privileges")) {
            List<String> values = ClaimsReader.texts(detail, name);
            if (!values.isEmpty()) {
                attributes.put(name, values);
            }
        }
        return Collections.unmodifiableSortedMap(attributes);
    }

    private static List<String> orAny(List<String> values) {
        return values.isEmpty() ? List.of("*") : values;
    }
}
