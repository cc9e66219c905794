package io.delegraph.analyzer.policy.condition;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.cypher.graph.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides a statement's conditions as far as the request is known.
 *
 * <p>Missing keys as AWS documents them: a positive operator is false, a negated one true, {@code …IfExists} true,
 * {@code ForAllValues} true, {@code ForAnyValue} false; for the last two a key with empty values is a missing one.
 * Several conditions must all hold; of several values one must match (for a negated operator: none may). An operator
 * that is not known makes the guard UNKNOWN, not false, and so do several values of a key under an operator for single
 * ones, unless all of them agree: AWS asks for a set operator there and does not say what happens without.
 *
 * <p>Source: IAM user guide, "IAM JSON policy elements: Condition operators", "Conditions with multiple context keys or
 * values" and "Set operators for multivalued context keys".
 */
public final class ConditionJudge {
    private final Function<String, KeyState> keys;

    /** A judge of requests whose keys are in these states; the function is asked by key name as written. */
    public ConditionJudge(Function<String, KeyState> keys) {
        this.keys = keys;
    }

    /** When all the conditions hold. */
    public Guard judge(List<Condition> conditions) {
        return conditions.stream().map(this::judge).reduce(Guard.ALWAYS, Guard::and);
    }

    private Guard judge(Condition condition) {
        if (condition.operator().equalsIgnoreCase("Null")) {
            return judgeNull(condition);
        }
        Optional<OperatorName> name = OperatorName.parse(condition.operator());
        if (name.isEmpty()) {
            return Guard.unknown("the condition operator " + condition.operator() + " is not understood");
        }
        if (!name.get().operator().takesVariables()
                && condition.values().stream().anyMatch(BoundText::hasVariables)) {
            return Guard.unknown("a variable in " + describe(condition) + ", where AWS takes none");
        }
        List<BoundText> wanted = condition.values().stream()
                .map(value -> BoundText.of(value, keys))
                .filter(value -> value.binding() != BoundText.Binding.NULL)
                .toList();
        return judge(condition, new ConditionTest(name.get(), wanted));
    }

    private Guard judge(Condition condition, ConditionTest test) {
        KeyState state = keys.apply(condition.key());
        if (state instanceof KeyState.Known known) {
            return guard(condition, test.on(known.values()));
        }
        if (state instanceof KeyState.Absent) {
            return guard(condition, test.withoutKey());
        }
        if (test.isSettled()) {
            return guard(condition, test.withoutKey());
        }
        if (state instanceof KeyState.Within within && test.operator().isDate()) {
            return judgeTime(condition, test, within);
        }
        if (state instanceof KeyState.Uncollected uncollected) {
            return Guard.unknown(describe(condition) + ": collect " + uncollected.toCollect());
        }
        return Guard.when(describe(condition));
    }

    private static Guard guard(Condition condition, Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Guard.ALWAYS;
            case FAILS -> Guard.NEVER;
            case OPEN_VARIABLE -> Guard.unknown("the variable in " + describe(condition) + " is not bound");
            case UNDOCUMENTED ->
                Guard.unknown(describe(condition) + ": the key has several values, the operator is for one");
        };
    }

    private static Guard judgeTime(Condition condition, ConditionTest test, KeyState.Within within) {
        List<Guard> byValue = condition.values().stream()
                .map(value -> ConditionOperator.instant(value)
                        .map(instant -> compare(condition, test, within, instant))
                        .orElseGet(() -> Guard.unknown("'" + value + "' is not a date")))
                .toList();
        Guard present = test.operator().negated()
                ? byValue.stream().reduce(Guard.ALWAYS, Guard::and)
                : byValue.stream().reduce(Guard.NEVER, Guard::or);
        if (within.presence() == KeyState.Presence.ALWAYS) {
            return present;
        }
        if (test.withoutKey() == Verdict.HOLDS) {
            return present.equals(Guard.ALWAYS) ? present : Guard.when(describe(condition));
        }
        return present.equals(Guard.ALWAYS) ? Guard.when("the request carries " + condition.key()) : present;
    }

    // The relation is monotone in time: where both ends of the interval agree, every instant between does, but for
    // equality, which holds at most for a point.
    private static Guard compare(Condition condition, ConditionTest test, KeyState.Within within, Instant wanted) {
        boolean atEarliest = test.compares(within.earliest(), wanted);
        boolean atLatest = test.compares(within.latest(), wanted);
        boolean between = !wanted.isBefore(within.earliest()) && !wanted.isAfter(within.latest());
        boolean equality = test.operator() == ConditionOperator.DATE_EQUALS
                || test.operator() == ConditionOperator.DATE_NOT_EQUALS;
        if (atEarliest == atLatest
                && !(equality && between && !within.earliest().equals(within.latest()))) {
            return decided(atEarliest);
        }
        return Guard.when(describe(condition));
    }

    private Guard judgeNull(Condition condition) {
        boolean takesAbsent = condition.values().stream().anyMatch("true"::equalsIgnoreCase);
        boolean takesPresent = condition.values().stream().anyMatch("false"::equalsIgnoreCase);
        boolean understood = condition.values().stream()
                .allMatch(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"));
        if (!understood) {
            return Guard.unknown("the values of " + describe(condition) + " are not understood");
        }
        if (takesAbsent == takesPresent) {
            return decided(takesAbsent);
        }
        KeyState state = keys.apply(condition.key());
        if (state instanceof KeyState.Known known) {
            return decided(takesAbsent == ConditionTest.isNull(known.values()));
        }
        if (state instanceof KeyState.Absent) {
            return decided(takesAbsent);
        }
        if (state instanceof KeyState.Within within && within.presence() == KeyState.Presence.ALWAYS) {
            return decided(takesPresent);
        }
        if (state instanceof KeyState.Uncollected uncollected) {
            return Guard.unknown(describe(condition) + ": collect " + uncollected.toCollect());
        }
        return Guard.when(describe(condition));
    }

    private static Guard decided(boolean holds) {
        return holds ? Guard.ALWAYS : Guard.NEVER;
    }

    private static String describe(Condition condition) {
        return condition.operator() + " " + condition.key() + " " + String.join(", ", condition.values());
    }
}
