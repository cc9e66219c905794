package io.delegraph.collector.parse.secret;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * The account number inside an access key id.
 *
 * <p>The characters after the four of the prefix are base32; the account number is bits 1 to 40 of the first six bytes.
 * Ids of the older encoding, whose first bit is not set, tell no account.
 *
 * <p>Source: A. Steele, "AWS Access Key ID formats", 2020; T. Be'ery, "A short note on AWS key ids", 2023.
 */
public final class AccessKeyId {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 4;
    private static final int ENCODED = 10;
    private static final int NEW_ENCODING = 16;
    private static final long ACCOUNT_BITS = 0x7fffffffff80L;
    private static final long MOST = 999_999_999_999L;

    private AccessKeyId() {}

    /** The account, twelve digits; empty when the id does not tell it. */
    public static Optional<String> findAccount(String id) {
        if (!id.matches("[A-Z]{4}[A-Z2-7]{12,124}") || ALPHABET.indexOf(id.charAt(PREFIX)) < NEW_ENCODING) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (char each : id.substring(PREFIX, PREFIX + ENCODED).toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(each)));
        }
        long firstSixBytes = bits.shiftRight(2).longValueExact();
        long account = (firstSixBytes & ACCOUNT_BITS) >> 7;
        return account == 0 || account > MOST
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%012d", account));
    }
}
