package io.delegraph.api.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses and names as they are written. An IPv4 address has one spelling here, four decimal numbers; octal,
 * hexadecimal, short and single-number forms are neither address nor name.
 */
final class Literal {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]*:[0-9a-f:.]*]");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    // A last label that begins with a digit would make some parsers read the whole host as a number.
    private static final Pattern LAST_LABEL = Pattern.compile("[a-z].*");
    private static final int LONGEST_NAME = 253;

    private Literal() {}

    /** The address that the text is, with brackets around one of IPv6; no name is looked up. */
    static Optional<InetAddress> find(String text) {
        if (IPV4.matcher(text).matches()) {
            return Optional.of(parse(text));
        }
        if (!IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // One that maps to IPv4 comes back as such: another spelling of an address, and therefore none.
            return Optional.of(InetAddress.getByName(text)).filter(Inet6Address.class::isInstance);
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the text is a host name in ASCII, in lower case, without a dot at its end. */
    static boolean isName(String text) {
        if (text.length() > LONGEST_NAME) {
            return false;
        }
        String[] labels = text.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return LAST_LABEL.matcher(labels[labels.length - 1]).matches();
    }

    private static InetAddress parse(String ipv4) {
        try {
            return InetAddress.getByName(ipv4);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Four bytes are always an address", e);
        }
    }
}
