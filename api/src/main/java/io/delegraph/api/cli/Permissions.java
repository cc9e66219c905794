package io.delegraph.api.cli;

import io.delegraph.cypher.graph.Permission;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an action and a resource from arguments. */
final class Permissions {
    private static final Pattern AT = Pattern.compile("(\\*|[A-Za-z0-9_*?./-]+:[A-Za-z0-9_*?./-]+)@(.+)");

    private Permissions() {}

    static Permission of(String action, String resource) {
        if (action.isBlank() || action.contains(" ") || resource.isBlank()) {
            throw new UsageProblem("'" + action + "' on '" + resource
                    + "' is no question; expected an action such as s3:GetObject and a resource.");
        }
        return new Permission(action, resource);
    }

    /**
     * {@code ACTION@RESOURCE}, such as {@code s3:GetObject@arn:aws:s3:::orders/*}: everything after the first {@code @} is
     * the resource. An id such as {@code user:lee@example.com} reads so, too: ask first whether something is called so.
     */
    static Optional<Permission> findAt(String text) {
        Matcher matcher = AT.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
