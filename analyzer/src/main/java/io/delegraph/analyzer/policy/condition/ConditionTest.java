package io.delegraph.analyzer.policy.condition;

import io.delegraph.analyzer.policy.condition.OperatorName.Quantifier;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * One condition, ready to be put to the values of a request.
 *
 * @param wanted values of the policy; those whose variable is null are left out, as they equal nothing
 */
record ConditionTest(OperatorName name, List<BoundText> wanted) {
    ConditionTest {
        wanted = List.copyOf(wanted);
    }

    ConditionOperator operator() {
        return name.operator();
    }

    /** What holds when the request lacks the key. */
    Verdict withoutKey() {
        if (name.ifExists()) {
            return Verdict.HOLDS;
        }
        return switch (name.quantifier()) {
            case ALL -> Verdict.HOLDS;
            case ANY -> Verdict.FAILS;
            case SINGLE -> Verdict.of(operator().negated());
        };
    }

    /** Whether the outcome is the same for every request: nothing is wanted, so that nothing can match. */
    boolean isSettled() {
        return wanted.isEmpty() && withoutKey() == Verdict.of(operator().negated());
    }

    /** What comes of the values that the request has for the key. */
    Verdict on(List<String> have) {
        if (have.isEmpty() || (name.quantifier() != Quantifier.SINGLE && isNull(have))) {
            return withoutKey();
        }
        return switch (name.quantifier()) {
            case ALL -> all(have);
            case ANY -> any(have);
            case SINGLE -> all(have) == any(have) ? any(have) : Verdict.UNDOCUMENTED;
        };
    }

    /** Whether the values resolve to an empty data set. */
    static boolean isNull(List<String> values) {
        return values.stream().allMatch(String::isEmpty);
    }

    /** Whether one instant stands in the operator's relation to another. */
    boolean compares(Instant have, Instant want) {
        BoundText wantedText = BoundText.of(want.toString(), key -> new KeyState.Absent());
        return operator().negated() != operator().relates(have.toString(), wantedText);
    }

    private Verdict all(List<String> have) {
        return have.stream().map(this::one).reduce(Verdict.HOLDS, Verdict::and);
    }

    private Verdict any(List<String> have) {
        return have.stream().map(this::one).reduce(Verdict.FAILS, Verdict::or);
    }

    private Verdict one(String have) {
        Verdict related = wanted.stream().map(related(have)).reduce(Verdict.FAILS, Verdict::or);
        return operator().negated() ? related.negated() : related;
    }

    // A value with an open variable may turn out to be any text that agrees with its fixed parts.
    private Function<BoundText, Verdict> related(String have) {
        return want -> {
            if (want.binding() == BoundText.Binding.SURE) {
                return Verdict.of(operator().relates(have, want));
            }
            boolean possible = operator().ignoresCase() ? want.matchesIgnoringCase(have) : want.matches(have);
            return possible ? Verdict.OPEN_VARIABLE : Verdict.FAILS;
        };
    }
}
