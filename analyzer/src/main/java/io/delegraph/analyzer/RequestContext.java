package io.delegraph.analyzer;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the request that is judged: context keys with their values.
 *
 * <p>Three states per key: given with values; given as absent (an empty list); not given, which is not known. Keys are
 * compared without case, as AWS does.
 *
 * @param values by lower-case key
 */
public record RequestContext(Map<String, List<String>> values) {
    private static final RequestContext UNKNOWN = new RequestContext(Map.of());

    public RequestContext {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((key, list) -> copy.put(key.toLowerCase(Locale.ROOT), List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /** Nothing is known of the request. */
    public static RequestContext unknown() {
        return UNKNOWN;
    }

    /** The values of the key; an empty list when it is known to be absent; nothing when not known. */
    public Optional<List<String>> find(String key) {
        return Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT)));
    }

    /** This, with a key given. */
    public RequestContext with(String key, List<String> given) {
        Map<String, List<String>> copy = new TreeMap<>(values);
        copy.put(key.toLowerCase(Locale.ROOT), given);
        return new RequestContext(copy);
    }
}
