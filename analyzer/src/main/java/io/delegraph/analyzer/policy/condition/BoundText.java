package io.delegraph.analyzer.policy.condition;

import io.delegraph.analyzer.privilege.Glob;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a policy with its variables put in place for one request.
 *
 * <p>{@code ${*}}, {@code ${?}} and {@code ${$}} stand for the characters themselves, and so does a wildcard within the
 * value of a variable. A key without a value takes the variable's default; without one it is null, which equals nothing.
 *
 * <p>Source: IAM user guide, "IAM policy elements: Variables and tags".
 */
public final class BoundText {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    /** Characters of no policy, in the place of a star and a question mark that are no wildcards. */
    private static final char LITERAL_STAR = '\uE000';

    private static final char LITERAL_QUESTION = '\uE001';

    /** What became of the variables. */
    public enum Binding {
        /** Every variable has a value in every request. */
        SURE,
        /** Some variable's value depends on the request or was not collected: {@code *} stands for it. */
        OPEN,
        /** Some variable has no value: the text equals nothing. */
        NULL
    }

    private final Binding binding;
    private final String encoded;

    private BoundText(Binding binding, String encoded) {
        this.binding = binding;
        this.encoded = encoded;
    }

    /** Whether the text holds a variable or an escaped character. */
    public static boolean hasVariables(String text) {
        return text.contains("${");
    }

    /** The text with its variables replaced by the values of keys. */
    public static BoundText of(String text, Function<String, KeyState> keys) {
        if (!hasVariables(text)) {
            return new BoundText(Binding.SURE, text);
        }
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder bound = new StringBuilder();
        Binding binding = Binding.SURE;
        while (matcher.find()) {
            Value value = value(matcher.group(1), keys);
            binding = value.binding().compareTo(binding) > 0 ? value.binding() : binding;
            matcher.appendReplacement(bound, Matcher.quoteReplacement(value.encoded()));
        }
        return new BoundText(binding, matcher.appendTail(bound).toString());
    }

    public Binding binding() {
        return binding;
    }

    /** The text as it is compared for equality. */
    public String literal() {
        return encoded.replace(LITERAL_STAR, '*').replace(LITERAL_QUESTION, '?');
    }

    /** Whether it holds a character that looks like a wildcard and is none. */
    public boolean hasLiteralWildcard() {
        return encoded.indexOf(LITERAL_STAR) >= 0 || encoded.indexOf(LITERAL_QUESTION) >= 0;
    }

    /** A pattern that matches everything that the text matches: a literal wildcard is any one character in it. */
    public String widePattern() {
        return encoded.replace(LITERAL_STAR, '?').replace(LITERAL_QUESTION, '?');
    }

    /** Whether the whole of the other text is of this pattern. */
    boolean matches(String text) {
        return matches(encoded, text);
    }

    /** Whether the whole of the other text is of this pattern, but for case. */
    boolean matchesIgnoringCase(String text) {
        return matches(encoded.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    /** Whether the other text is of this pattern in each of so many parts, separated by colons. */
    boolean matchesByPart(String text, int parts) {
        String[] wanted = encoded.split(":", parts);
        String[] found = text.split(":", parts);
        if (wanted.length != parts || found.length != parts) {
            return false;
        }
        for (int part = 0; part < parts; part++) {
            if (!matches(wanted[part], found[part])) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String text) {
        return Glob.of(pattern).matches(encode(text));
    }

    private static String encode(String text) {
        return text.replace('*', LITERAL_STAR).replace('?', LITERAL_QUESTION);
    }

    private static Value value(String variable, Function<String, KeyState> keys) {
        if (variable.equals("*") || variable.equals("?") || variable.equals("$")) {
            return new Value(Binding.SURE, encode(variable));
        }
        int comma = variable.indexOf(',');
        KeyState state = keys.apply((comma < 0 ? variable : variable.substring(0, comma)).trim());
        if (state instanceof KeyState.Known known && known.values().size() == 1) {
            return new Value(Binding.SURE, encode(known.values().get(0)));
        }
        if (state instanceof KeyState.Absent) {
            return unquoted(comma < 0 ? "" : variable.substring(comma + 1).trim())
                    .map(text -> new Value(Binding.SURE, encode(text)))
                    .orElse(new Value(Binding.NULL, ""));
        }
        return new Value(Binding.OPEN, "*");
    }

    private static Optional<String> unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }

    /** What stands in place of one variable. */
    private record Value(Binding binding, String encoded) {
        Value {
            Objects.requireNonNull(binding, "binding");
            Objects.requireNonNull(encoded, "encoded");
        }
    }
}
