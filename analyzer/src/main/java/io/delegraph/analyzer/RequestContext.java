package io.delegraph.analyzer;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of the request that is judged: context keys with their values.
 *
 * <p>Three states per key: given with values; given as absent (an empty list); not given, which is not known. Keys are
 * compared without case, as AWS does.
 *
 * @param values by lower-case key
 * @param varied lower-case keys that stay open whatever is known of the principal: what is concluded under this context
 *               holds for every request that gives them
 */
public record RequestContext(Map<String, List<String>> values, Set<String> varied) {
    private static final RequestContext UNKNOWN = new RequestContext(Map.of());

    public RequestContext {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((key, list) -> copy.put(key.toLowerCase(Locale.ROOT), List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
        varied = varied.stream().map(key -> key.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Given keys; the others are not known. */
    public RequestContext(Map<String, List<String>> values) {
        this(values, Set.of());
    }

    /** What holds for every one of the requests: the keys that any of them gives are left open. */
    public static RequestContext anyOf(Collection<RequestContext> requests) {
        Set<String> keys = requests.stream()
                .flatMap(request -> request.values().keySet().stream())
                .collect(Collectors.toSet());
        return new RequestContext(Map.of(), keys);
    }

    /** Whether nothing is given. */
    public boolean isUnknown() {
        return values.isEmpty();
    }

    /** Whether the key is left open, whatever is known of the principal. */
    public boolean varies(String key) {
        return varied.contains(key.toLowerCase(Locale.ROOT));
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
        return new RequestContext(copy, varied);
    }
}
