package io.delegraph.api.serve.security;

/**
 * Names of roles for {@code @Secured}, the same as {@link io.delegraph.api.access.Role#text()}. An operation names the least
 * role that suffices; an operation that names none is refused.
 */
public final class Roles {
    public static final String VIEWER = "viewer";
    public static final String ANALYST = "analyst";
    public static final String COLLECTOR = "collector";
    public static final String ADMIN = "admin";

    private Roles() {}
}
