package io.delegraph.analyzer.policy.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns and policy variables of statements. */
final class Text {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private Text() {}

    /** Whether a pattern with {@code *} and {@code ?} matches the whole text, case by case. */
    static boolean like(String pattern, String text) {
        String regex = pattern.chars()
                .mapToObj(each -> switch (each) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(String.valueOf((char) each));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    /** The text with its variables' values; nothing when the request has no single value for one of them. */
    static Optional<String> bind(String text, Request request) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder bound = new StringBuilder();
        while (matcher.find()) {
            List<String> values = request.values(matcher.group(1));
            if (values.size() != 1) {
                return Optional.empty();
            }
            matcher.appendReplacement(bound, Matcher.quoteReplacement(values.get(0)));
        }
        return Optional.of(matcher.appendTail(bound).toString());
    }
}
