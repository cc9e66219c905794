package io.delegraph.api.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses anybody on the Internet has in common. Of IPv6 only what is handed out at all (2000::/3) and carries
 * no IPv4 address inside: not mapped, compatible, NAT64, 6to4 or Teredo.
 *
 * <p>Source: the IANA registries of special-purpose addresses (RFC 6890), and the addresses under which clouds offer
 * metadata and credentials to their machines.
 */
final class PublicAddresses {
    private static final AddressBlock HANDED_OUT = block("2000::/3");
    private static final List<AddressBlock> NOT_PUBLIC = List.of(
            block("0.0.0.0/8"),
            block("10.0.0.0/8"),
            block("100.64.0.0/10"),
            block("127.0.0.0/8"),
            block("169.254.0.0/16"),
            block("172.16.0.0/12"),
            block("192.0.0.0/24"),
            block("192.0.2.0/24"),
            block("192.31.196.0/24"),
            block("192.52.193.0/24"),
            block("192.88.99.0/24"),
            block("192.168.0.0/16"),
            block("192.175.48.0/24"),
            block("198.18.0.0/15"),
            block("198.51.100.0/24"),
            block("203.0.113.0/24"),
            block("224.0.0.0/4"),
            block("240.0.0.0/4"),
            // Azure's machines find their agent and DNS here, though the address is a public one.
            block("168.63.129.16"),
            block("2001::/23"),
            block("2001:db8::/32"),
            block("2002::/16"),
            block("2620:4f:8000::/48"),
            block("3fff::/20"));

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        boolean handedOut = address instanceof Inet4Address || HANDED_OUT.contains(address);
        return handedOut && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    private static AddressBlock block(String text) {
        return AddressBlock.parse(text).orElseThrow();
    }
}
