package io.delegraph.collector.parse.secret;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether equal values mean that one secret is in two places. What many people have for unrelated reasons links nothing
 * (FORMATS 4, never-link list).
 */
final class Linkability {
    private static final int SHORTEST = 8;
    private static final int FEWEST_CHARACTERS = 5;
    private static final double LEAST_BITS_PER_CHARACTER = 2.2;
    private static final Set<String> COMMON = Set.of(
            "password",
            "password1",
            "12345678",
            "123456789",
            "1234567890",
            "administrator",
            "passw0rd",
            "postgres",
            "anonymous",
            "development",
            "production",
            "undefined",
            "letmein1",
            "qwertyuiop",
            "qwerty123");
    private static final String PUBLISHED_EXAMPLE = "(?s).*EXAMPLE(?:KEY)?";

    // Scanners that know a private key by its heading report nothing else of it.
    private static final String HEADING_ONLY = "-*\\s*BEGIN [A-Z0-9 ]{1,60}-*\\s*";

    private Linkability() {}

    static Stream<String> common() {
        return COMMON.stream();
    }

    static boolean links(String value) {
        return value.length() >= SHORTEST
                && !COMMON.contains(value.toLowerCase(Locale.ROOT))
                && !value.matches(PUBLISHED_EXAMPLE)
                && !value.matches(HEADING_ONLY)
                && value.chars().distinct().count() >= FEWEST_CHARACTERS
                && bitsPerCharacter(value) >= LEAST_BITS_PER_CHARACTER;
    }

    /** Shannon entropy of the value's own characters, in bits. */
    private static double bitsPerCharacter(String value) {
        double length = value.length();
        return value.chars()
                .distinct()
                .mapToDouble(character ->
                        value.chars().filter(other -> other == character).count() / length)
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
