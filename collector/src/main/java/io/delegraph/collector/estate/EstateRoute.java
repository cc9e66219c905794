package io.delegraph.collector.estate;

import java.util.Objects;
import java.util.Optional;

/**
 * Where an owner is told of findings.
 *
 * @param owner   as the entries of the file name owners; {@code *} for whatever has no route of its own
 * @param webhook name of one of the server's
 * @param contact for people, such as a mail address
 */
public record EstateRoute(String owner, String webhook, Optional<String> contact) {
    public EstateRoute {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(webhook, "webhook");
        Objects.requireNonNull(contact, "contact");
    }
}
