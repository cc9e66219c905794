package io.delegraph.api.egress;

import io.delegraph.api.egress.EgressRefused.Reason;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request would go, understood in one way only: what parsers are known to disagree about is refused (RFC 3986
 * and the WHATWG URL standard read user infos, backslashes, numbers and dots differently).
 *
 * @param host    in lower case: a name, or an address as it is written canonically
 * @param address that the host is; empty for a name
 * @param path    with its query, from the first slash on
 */
record Target(Scheme scheme, String host, Optional<InetAddress> address, int port, String path) {
    private static final int LONGEST = 2_048;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern URL =
            Pattern.compile("(?<scheme>https?)://(?<host>\\[[0-9a-f:.]+]|[a-z0-9.-]+)(?::(?<port>[1-9][0-9]{0,4}))?"
                    + "(?<path>/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
                    + "(?:\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?)?");

    /** The schemes that there are. */
    enum Scheme {
        HTTP(80),
        HTTPS(443);

        private final int usualPort;

        Scheme(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Scheme of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Reads an absolute URL.
     *
     * @throws EgressRefused when it can be read in more ways than one, or in none
     */
    static Target parse(String url) {
        Matcher matcher = URL.matcher(url.length() > LONGEST ? "" : lowerAuthority(url));
        if (!matcher.matches()) {
            throw new EgressRefused(Reason.NOT_A_URL);
        }
        Scheme scheme = Scheme.of(matcher.group("scheme"));
        String host = matcher.group("host");
        int port = Optional.ofNullable(matcher.group("port"))
                .map(Integer::parseInt)
                .orElse(scheme.usualPort());
        Optional<InetAddress> address = Literal.find(host);
        if (port > LARGEST_PORT || (address.isEmpty() && !Literal.isName(host))) {
            throw new EgressRefused(Reason.NOT_A_URL);
        }
        String path = Optional.ofNullable(matcher.group("path")).orElse("/");
        return new Target(scheme, host, address, port, path);
    }

    // Scheme and host are the same in either case; the path is not.
    private static String lowerAuthority(String url) {
        int slashes = url.indexOf("://");
        int path = slashes < 0 ? -1 : url.indexOf('/', slashes + 3);
        return path < 0
                ? url.toLowerCase(Locale.ROOT)
                : url.substring(0, path).toLowerCase(Locale.ROOT) + url.substring(path);
    }
}
