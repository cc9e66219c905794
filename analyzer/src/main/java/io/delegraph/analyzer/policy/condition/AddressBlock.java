package io.delegraph.analyzer.policy.condition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address range in CIDR notation, IPv4 or IPv6. */
final class AddressBlock {
    private static final int BYTE = 8;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    // Four numbers below 256, or hexadecimal with colons: the resolver parses these and never asks a name server.
    private static final Pattern ADDRESS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private AddressBlock() {}

    /**
     * Whether the address lies in the range; a range without a prefix length is one address. What is no address or no
     * range matches nothing.
     */
    static boolean contains(String address, String range) {
        int slash = range.indexOf('/');
        Optional<byte[]> network = parse(slash < 0 ? range : range.substring(0, slash));
        Optional<byte[]> candidate = parse(address);
        if (network.isEmpty() || candidate.isEmpty() || network.get().length != candidate.get().length) {
            return false;
        }
        int bits = network.get().length * BYTE;
        String length = slash < 0 ? String.valueOf(bits) : range.substring(slash + 1);
        return length.matches("\\d{1,3}")
                && Integer.parseInt(length) <= bits
                && samePrefix(network.get(), candidate.get(), Integer.parseInt(length));
    }

    private static boolean samePrefix(byte[] left, byte[] right, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (BYTE - 1 - bit % BYTE);
            if ((left[bit / BYTE] & mask) != (right[bit / BYTE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> parse(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
