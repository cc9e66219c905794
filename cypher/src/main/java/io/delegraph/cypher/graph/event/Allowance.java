package io.delegraph.cypher.graph.event;

import io.delegraph.cypher.graph.WellFormed;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something that a task may do: an action on a resource, on data whose attributes have these values.
 *
 * <p>An admitted value is exact unless it is a glob with {@code *} and {@code ?}, or one of these words:
 * <ul>
 * <li>{@code ${name}}: the value of the request's parameter of that name
 * <li>{@code ${request}}: any value that stood in the request
 * <li>{@code ${result:tool}}: any value that a result of that tool held; the tool's name may be a glob
 * <li>{@value #COMPOSED}: any value that stood neither in the request nor in a result: the agent made it up
 * <li>{@value #CONTENT}: a number, a date, yes or no, nothing, or more than three words: what says something and names nobody
 * <li>{@value #PLAIN}: anything but an address: an e-mail address, a URL, the number of a bank account
 * <li>{@value #ABSENT}: the attribute need not be stated; otherwise a call that does not state it is not known to be allowed
 * </ul>
 * Where a recorder does not show where values stood, the words about places decide nothing: unknown.
 *
 * @param action     pattern with {@code *} and {@code ?}
 * @param resource   pattern; {@code *} for any of that action's
 * @param attributes admitted values by attribute; every value of an argument must be admitted. An attribute that is not
 *                   named is not limited
 */
public record Allowance(String action, String resource, SortedMap<String, List<String>> attributes)
        implements Comparable<Allowance> {
    /** The agent composed the value. */
    public static final String COMPOSED = "${composed}";

    /** Anything that is neither an address nor a name. */
    public static final String CONTENT = "${content}";

    /** Anything that is not an address. */
    public static final String PLAIN = "${plain}";

    /** The attribute need not be stated. */
    public static final String ABSENT = "${absent}";

    public Allowance {
        action = WellFormed.text(Objects.requireNonNull(action, "action"));
        resource = WellFormed.text(Objects.requireNonNull(resource, "resource"));
        TreeMap<String, List<String>> copy = new TreeMap<>();
        attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        attributes = Collections.unmodifiableSortedMap(copy);
        if (action.isBlank() || action.indexOf(' ') >= 0 || resource.isBlank()) {
            throw new IllegalArgumentException("An action is one word, on a resource: '" + action + "'");
        }
    }

    /** The action on the resource, whatever the data. */
    public static Allowance of(String action, String resource) {
        return new Allowance(action, resource, Collections.emptySortedMap());
    }

    /** {@code action resource attribute=value,value attribute=value}, each part percent-encoded. */
    public String text() {
        String limits = attributes.entrySet().stream()
                .map(each -> " " + encoded(each.getKey()) + "="
                        + each.getValue().stream().map(Allowance::encoded).collect(Collectors.joining(",")))
                .collect(Collectors.joining());
        return encoded(action) + " " + encoded(resource) + limits;
    }

    /** Reads what {@link #text()} wrote. */
    public static Allowance parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Expected 'action resource': '" + text + "'");
        }
        Map<String, List<String>> attributes = Arrays.stream(parts, 2, parts.length)
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> decoded(part[0]),
                        part -> part[1].isEmpty()
                                ? List.of()
                                : Arrays.stream(part[1].split(",", -1))
                                        .map(Allowance::decoded)
                                        .toList()));
        return new Allowance(decoded(parts[0]), decoded(parts[1]), new TreeMap<>(attributes));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%24%7B", "${")
                .replace("%7D", "}");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(Allowance other) {
        return text().compareTo(other.text());
    }
}
