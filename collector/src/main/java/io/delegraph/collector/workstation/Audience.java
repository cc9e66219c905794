package io.delegraph.collector.workstation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a credential is accepted: a host, with its port if one is given. */
final class Audience {
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

    private Audience() {}

    /** The host of an address, of which path and query may hold secrets; empty when there is none. */
    static Optional<String> find(String address) {
        String authority = address.strip().replaceFirst("(?s)^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//", "");
        authority = authority.replaceFirst("(?s)[/?#].*", "");
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return Optional.of(host).filter(text -> HOST.matcher(text).matches());
    }
}
