package io.delegraph.api.egress;

import java.net.InetAddress;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of the allow-list. */
sealed interface EgressRule {
    /** A host by its name: at public addresses only. */
    record Host(Target.Scheme scheme, String name, int port) implements EgressRule {
        @Override
        public boolean mayConcern(Target target) {
            return target.scheme() == scheme && target.host().equals(name) && target.port() == port;
        }

        @Override
        public boolean allows(Target target, InetAddress address) {
            return mayConcern(target) && PublicAddresses.contain(address);
        }
    }

    /** Addresses, also those that are not public, under whatever name. */
    record Block(Target.Scheme scheme, AddressBlock block, int port) implements EgressRule {
        @Override
        public boolean mayConcern(Target target) {
            return target.scheme() == scheme && target.port() == port;
        }

        @Override
        public boolean allows(Target target, InetAddress address) {
            return mayConcern(target) && block.contains(address);
        }
    }

    /** Whether the rule allows some address of the target, as far as one can tell before its name is looked up. */
    boolean mayConcern(Target target);

    /** Whether a request to the target may be sent to this address of it. */
    boolean allows(Target target, InetAddress address);

    /**
     * Reads {@code [http://]host[:port]}, {@code [http://]address[/bits][:port]}, with brackets around IPv6 where a port
     * follows. Without a scheme only https, without a port only the usual one.
     *
     * @throws IllegalArgumentException when it is none of these; the message says what is expected
     */
    static EgressRule parse(String text) {
        Matcher matcher = Parser.RULE.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            throw Parser.unreadable();
        }
        Target.Scheme scheme = matcher.group("scheme") == null ? Target.Scheme.HTTPS : Target.Scheme.HTTP;
        int port = Parser.port(matcher).orElse(scheme.usualPort());
        String place = matcher.group("place");
        String bare = place.startsWith("[") ? place.replaceAll("[\\[\\]]", "") : place;
        return AddressBlock.parse(bare)
                .<EgressRule>map(block -> new Block(scheme, block, port))
                .orElseGet(() -> Parser.host(scheme, place, port));
    }

    /** The grammar. */
    final class Parser {
        private static final int LARGEST_PORT = 65_535;
        private static final Pattern RULE = Pattern.compile("(?:https://|(?<scheme>http://))?"
                + "(?<place>\\[[0-9a-f:]+](?:/[0-9]{1,3})?|\\[[0-9a-f:]+/[0-9]{1,3}]|[0-9a-f:]*:[0-9a-f]*:[0-9a-f:]*(?:/[0-9]{1,3})?"
                + "|[a-z0-9./-]+)(?::(?<port>[1-9][0-9]{0,4}))?");

        private Parser() {}

        private static OptionalInt port(Matcher matcher) {
            String text = matcher.group("port");
            if (text == null) {
                return OptionalInt.empty();
            }
            int port = Integer.parseInt(text);
            if (port > LARGEST_PORT) {
                throw unreadable();
            }
            return OptionalInt.of(port);
        }

        private static EgressRule host(Target.Scheme scheme, String name, int port) {
            if (!Literal.isName(name)) {
                throw unreadable();
            }
            return new Host(scheme, name, port);
        }

        private static IllegalArgumentException unreadable() {
            return new IllegalArgumentException(
                    "--allow-egress takes host[:port] or address[/bits][:port], with http:// before it where that is meant.");
        }
    }
}
