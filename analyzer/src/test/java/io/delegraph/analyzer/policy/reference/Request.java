package io.delegraph.analyzer.policy.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request of which everything is known.
 *
 * @param context by lower-case key; a key that is not here is absent from the request
 */
record Request(String action, String resource, Map<String, List<String>> context) {
    List<String> values(String key) {
        return context.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }
}
