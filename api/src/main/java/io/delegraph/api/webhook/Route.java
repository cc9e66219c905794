package io.delegraph.api.webhook;

import java.util.Optional;

/**
 * Where the estate file sends an owner's findings.
 *
 * @param owner   as things of the estate name it; {@code *} for whatever has no route of its own
 * @param webhook name of one
 * @param contact for people
 */
public record Route(String owner, String webhook, Optional<String> contact) {
    /** The owner of the default route. */
    public static final String ANYBODY = "*";
}
