package io.delegraph.analyzer.policy.aws;

import io.delegraph.analyzer.policy.condition.BoundText;
import io.delegraph.analyzer.policy.condition.KeyState;
import java.util.List;
import java.util.function.Function;

/**
 * Policy variables ({@code ${aws:username}}) in resources, put in place for one principal.
 *
 * <p>A variable whose value depends on the request matches nothing surely and anything possibly; one without a value
 * matches nothing.
 *
 * <p>Source: IAM user guide, "IAM policy elements: Variables and tags".
 */
final class VariableBinding {
    private final Function<String, KeyState> keys;

    VariableBinding(Function<String, KeyState> keys) {
        this.keys = keys;
    }

    static boolean hasVariables(List<String> patterns) {
        return patterns.stream().anyMatch(BoundText::hasVariables);
    }

    /** Patterns that surely match what they match once bound: those with an open variable are left out. */
    List<String> definite(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> BoundText.of(pattern, keys))
                .filter(bound -> bound.binding() == BoundText.Binding.SURE && !bound.hasLiteralWildcard())
                .map(BoundText::widePattern)
                .toList();
    }

    /** Patterns that match whatever may be meant: an open variable is any run of characters. */
    List<String> possible(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> BoundText.of(pattern, keys))
                .filter(bound -> bound.binding() != BoundText.Binding.NULL)
                .map(BoundText::widePattern)
                .toList();
    }
}
