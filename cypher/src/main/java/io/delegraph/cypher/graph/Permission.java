package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * A pattern of action on a pattern of resource, both with {@code *} (any run) and {@code ?} (any one character).
 *
 * @param action   such as {@code s3:Get*}, compared without case
 * @param resource such as {@code arn:aws:s3:::orders/*}, compared with case
 */
public record Permission(String action, String resource) implements Comparable<Permission> {
    public Permission {
        action = WellFormed.text(Objects.requireNonNull(action, "action"));
        resource = WellFormed.text(Objects.requireNonNull(resource, "resource"));
        if (action.isBlank() || action.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("An action is one word: '" + action + "'");
        }
    }

    /** Reads what {@link #text()} wrote. */
    public static Permission parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Expected 'action resource': '" + text + "'");
        }
        return new Permission(text.substring(0, space), text.substring(space + 1));
    }

    /** {@code action resource}; the resource may hold spaces, the action cannot. */
    public String text() {
        return action + " " + resource;
    }

    @Override
    public int compareTo(Permission other) {
        return text().compareTo(other.text());
    }
}
