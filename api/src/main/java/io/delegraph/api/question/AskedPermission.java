package io.delegraph.api.question;

import io.delegraph.cypher.graph.Permission;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an action and a resource. */
public final class AskedPermission {
    private static final Pattern AT = Pattern.compile("(\\*|[A-Za-z0-9_*?./-]+:[A-Za-z0-9_*?./-]+)@(.+)");

    private AskedPermission() {}

    /** The permission; empty when these are no action and no resource. */
    public static Optional<Permission> find(String action, String resource) {
        return action.isBlank() || action.contains(" ") || resource.isBlank()
                ? Optional.empty()
                : Optional.of(new Permission(action, resource));
    }

    /**
     * {@code ACTION@RESOURCE}, such as {@code s3:GetObject@arn:aws:s3:::orders/*}: everything after the first {@code @} is
     * the resource. An id such as {@code user:lee@example.com} reads so, too: ask first whether something is called so.
     */
    public static Optional<Permission> findAt(String text) {
        Matcher matcher = AT.matcher(text);
        return matcher.matches() ? find(matcher.group(1), matcher.group(2)) : Optional.empty();
    }
}
