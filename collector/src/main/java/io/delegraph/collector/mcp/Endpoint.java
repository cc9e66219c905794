package io.delegraph.collector.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of servers, taken apart so that no credential in them is stated. */
final class Endpoint {
    /** Stands for what may be a token in a path. */
    static final String STRUCK_OUT = "***";

    private static final int LONGEST_HOST = 500;
    private static final Pattern URL = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]{0,20})://(?:([^/?#]*)@)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
            Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9._-]|\\$\\{[A-Za-z0-9_:.-]+})+(?::(?:[0-9]{1,5}|\\$\\{[A-Za-z0-9_:.-]+}))?|\\[[0-9A-Fa-f:.]+](?::[0-9]{1,5})?");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}(?:\\..*)?");
    // A long run of letters and digits is no word.
    private static final Pattern MIXED =
            Pattern.compile("(?=.*[0-9].*[0-9])(?=.*[A-Za-z].*[A-Za-z])[A-Za-z0-9+=%]{16,}");

    private Endpoint() {}

    /** Scheme, host, port and path; absent when the text has not the form of an address. */
    static Optional<String> find(String url) {
        Matcher matcher = URL.matcher(url.strip());
        if (!matcher.matches() || !isHost(matcher.group(3))) {
            return Optional.empty();
        }
        String scheme = matcher.group(1) + "://";
        String path = String.join(
                "/", segments(matcher.group(4)).stream().map(Endpoint::shown).toList());
        return Optional.of(scheme + matcher.group(3) + path);
    }

    // A pattern with a choice inside a repetition takes stack for each character.
    private static boolean isHost(String text) {
        return text.length() <= LONGEST_HOST && HOST.matcher(text).matches();
    }

    /** User and password before the host, as written. */
    static Optional<String> findUserInfo(String url) {
        Matcher matcher = URL.matcher(url.strip());
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(2)).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** Parts of the query and of the fragment, {@code name=value}. */
    static List<String> parameters(String url) {
        Matcher matcher = URL.matcher(url.strip());
        return !matcher.matches()
                ? List.of()
                : Stream.of(5, 6)
                        .map(matcher::group)
                        .filter(Objects::nonNull)
                        .flatMap(part -> Arrays.stream(part.split("&", -1)))
                        .toList();
    }

    /** Parts of the path that have the form of a token. */
    static List<String> tokens(String url) {
        Matcher matcher = URL.matcher(url.strip());
        if (!matcher.matches() || !matcher.group(1).matches("(?i)https?|wss?")) {
            return List.of();
        }
        // A commit stands in many addresses of packages and is public.
        return segments(matcher.group(4)).stream()
                .filter(Endpoint::isToken)
                .filter(segment -> !COMMIT.matcher(segment).matches())
                .toList();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static String shown(String segment) {
        return isToken(segment) || UUID.matcher(segment).matches() ? STRUCK_OUT : segment;
    }

    private static boolean isToken(String segment) {
        return SlotValues.isKnownSecret(segment)
                || (!UUID.matcher(segment).matches()
                        && Arrays.stream(segment.split("[-_.~:;,]", -1))
                                .anyMatch(part -> MIXED.matcher(part).matches()));
    }
}
