package io.delegraph.analyzer.policy.condition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An IP address range in CIDR notation, IPv4 or IPv6. */
final class AddressBlock {
    private static final int BYTE = 8;

    private AddressBlock() {}

    /** Whether the address lies in the range; a range without a prefix length is one address. */
    static boolean contains(String address, String range) {
        int slash = range.indexOf('/');
        Optional<byte[]> network = parse(slash < 0 ? range : range.substring(0, slash));
        Optional<byte[]> candidate = parse(address);
        if (network.isEmpty() || candidate.isEmpty() || network.get().length != candidate.get().length) {
            return false;
        }
        int bits = network.get().length * BYTE;
        String length = slash < 0 ? String.valueOf(bits) : range.substring(slash + 1);
        return length.matches("\\d{1,3}") && samePrefix(network.get(), candidate.get(), Integer.parseInt(length));
    }

    private static boolean samePrefix(byte[] left, byte[] right, int bits) {
        for (int bit = 0; bit < Math.min(bits, left.length * BYTE); bit++) {
            int mask = 1 << (BYTE - 1 - bit % BYTE);
            if ((left[bit / BYTE] & mask) != (right[bit / BYTE] & mask)) {
                return false;
            }
        }
        return true;
    }

    // Only digits, dots, colons and hexadecimal reach the resolver: it parses them and never asks a name server.
    private static Optional<byte[]> parse(String text) {
        if (!text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
