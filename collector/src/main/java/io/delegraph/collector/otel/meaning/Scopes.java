package io.delegraph.collector.otel.meaning;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.token.ClaimsReader;
import io.delegraph.cypher.graph.event.Allowance;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Scopes as attributes carry them: a list, words between blanks, or a list as JSON. */
final class Scopes {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String DETAILS = "authorization_details";

    private Scopes() {}

    static List<String> words(List<String> values) {
        return values.stream()
                .flatMap(Scopes::words)
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static Stream<String> words(String value) {
        return EmbeddedJson.read(value)
                .map(list -> list.elements().stream().map(JsonCursor::scalar))
                .orElseGet(() -> Arrays.stream(BLANKS.split(value.strip())));
    }

    /** {@code ACTION} or {@code ACTION@RESOURCE} of each word; empty when one is neither. */
    static Optional<List<Allowance>> allowances(List<String> words) {
        List<Allowance> allowances = new ArrayList<>();
        for (String word : words) {
            int at = word.indexOf('@');
            String action = at < 0 ? word : word.substring(0, at);
            String resource = at < 0 ? "*" : word.substring(at + 1);
            if (action.isBlank() || resource.isBlank()) {
                return Optional.empty();
            }
            allowances.add(Allowance.of(action, resource));
        }
        return Optional.of(allowances);
    }

    /** What the JSON of authorization details allows; empty when a part of it is not understood. */
    static Optional<List<Allowance>> details(String json) {
        return EmbeddedJson.read("{\"" + DETAILS + "\":" + json + "}")
                .filter(claims -> !claims.cut() && ClaimsReader.understandsDetails(claims))
                .flatMap(ClaimsReader::read)
                .map(TokenClaims::details)
                .filter(details -> !details.isEmpty());
    }
}
