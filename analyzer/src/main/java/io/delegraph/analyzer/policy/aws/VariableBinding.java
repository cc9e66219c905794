package io.delegraph.analyzer.policy.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Policy variables ({@code ${aws:username}}) put in place for one principal.
 *
 * <p>A variable whose value depends on the request matches nothing surely and anything possibly.
 *
 * <p>Source: IAM user guide, "IAM policy elements: Variables and tags".
 */
final class VariableBinding {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final Function<String, Optional<String>> values;

    VariableBinding(Function<String, Optional<String>> values) {
        this.values = values;
    }

    static boolean hasVariables(List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.contains("${"));
    }

    /** Patterns that surely match what they match once bound: those with an open variable are left out. */
    List<String> definite(List<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> bind(pattern, Optional.empty()).stream())
                .toList();
    }

    /** Patterns that match whatever may be meant: an open variable is any run of characters. */
    List<String> possible(List<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> bind(pattern, Optional.of("*")).stream())
                .toList();
    }

    private Optional<String> bind(String pattern, Optional<String> open) {
        Matcher matcher = VARIABLE.matcher(pattern);
        StringBuilder bound = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = value(matcher.group(1)).or(() -> open);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(bound, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(bound).toString());
    }

    // ${*}, ${?} and ${$} stand for the characters themselves; a default follows a comma.
    private Optional<String> value(String name) {
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            return Optional.of(name);
        }
        int comma = name.indexOf(',');
        return values.apply((comma < 0 ? name : name.substring(0, comma)).trim());
    }
}
