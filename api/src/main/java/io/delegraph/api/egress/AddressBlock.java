package io.delegraph.api.egress;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param first  of the block
 * @param prefix how many bits are the same, 0..32 or 0..128
 */
record AddressBlock(InetAddress first, int prefix) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-fA-F:.]+)(?:/([0-9]{1,3}))?");

    /** The block of {@code 10.0.0.0/8}, {@code fd00::/8} or one address; empty for any other text. */
    static Optional<AddressBlock> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String written = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        Optional<InetAddress> address = Literal.find(written.contains(":") ? "[" + written + "]" : written);
        return address.flatMap(first -> of(first, Optional.ofNullable(matcher.group(2))));
    }

    private static Optional<AddressBlock> of(InetAddress first, Optional<String> prefix) {
        int bits = first.getAddress().length * Byte.SIZE;
        AddressBlock block =
                new AddressBlock(first, prefix.map(Integer::parseInt).orElse(bits));
        return block.prefix <= bits && block.hasNoHostBits() ? Optional.of(block) : Optional.empty();
    }

    // 10.1.2.3/8 is more likely a slip than a wish to allow all of it.
    private boolean hasNoHostBits() {
        int rest = first.getAddress().length * Byte.SIZE - prefix;
        BigInteger number = number(first);
        return number.equals(number.shiftRight(rest).shiftLeft(rest));
    }

    boolean contains(InetAddress address) {
        int bits = first.getAddress().length * Byte.SIZE;
        int rest = bits - prefix;
        return address.getAddress().length * Byte.SIZE == bits
                && number(address).shiftRight(rest).equals(number(first).shiftRight(rest));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
