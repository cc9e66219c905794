package io.delegraph.collector.parse.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Digests, as other tools write them, of values that many people have for unrelated reasons: they link nothing. */
public final class KnownDigests {
    private static final List<String> MORE_COMMON = List.of(
            "",
            "admin",
            "changeme",
            "change_me",
            "example",
            "foobar",
            "guest",
            "hello",
            "letmein",
            "none",
            "null",
            "pass",
            "password123",
            "REDACTED",
            "root",
            "secret",
            "test",
            "token",
            "user",
            "welcome",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Set<String> SHA1 = Stream.concat(Linkability.common(), MORE_COMMON.stream())
            .map(value -> Fingerprinter.hex("SHA-1", value))
            .collect(Collectors.toUnmodifiableSet());

    private KnownDigests() {}

    /** Whether the SHA-1, in hexadecimal, is that of such a value. */
    public static boolean isOfCommonValue(String sha1) {
        return SHA1.contains(sha1.toLowerCase(Locale.ROOT));
    }
}
