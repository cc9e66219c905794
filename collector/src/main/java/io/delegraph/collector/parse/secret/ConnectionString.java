package io.delegraph.collector.parse.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts such as {@code Server=host;User Id=me;Password=value}, of which the password is the secret. */
final class ConnectionString {
    private static final Pattern PASSWORD = Pattern.compile(
            "(?is)\\s*(?:password|pwd|account[ _]?key|shared[ _]?access[ _]?key|client[ _]?secret)\\s*=\\s*(.+)");
    private static final Pattern OTHER = Pattern.compile("(?s)\\s*[A-Za-z][A-Za-z0-9 _.-]{0,63}=.*");

    private ConnectionString() {}

    /** The password, if the text is a connection string with one. */
    static Optional<String> findPassword(String text) {
        List<String> parts = Arrays.asList(text.split(";", -1));
        if (parts.stream().filter(part -> OTHER.matcher(part).matches()).count() < 2) {
            return Optional.empty();
        }
        return parts.stream()
                .map(PASSWORD::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }
}
