package io.delegraph.analyzer.policy.condition;

import io.delegraph.analyzer.policy.Guard;
import io.delegraph.cypher.graph.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides a statement's conditions as far as the request is known.
 *
 * <p>Missing keys as AWS documents them: a positive operator is false, a negated one true, {@code …IfExists} true,
 * {@code ForAllValues} true, {@code ForAnyValue} false. Several conditions must all hold; of several values one must
 * match (for a negated operator: none may). An operator that is not known makes the guard UNKNOWN, not false.
 */
public final class ConditionJudge {
    private static final String IF_EXISTS = "IfExists";
    private static final String FOR_ALL = "ForAllValues:";
    private static final String FOR_ANY = "ForAnyValue:";

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
        String name = condition.operator();
        boolean forAll = startsWith(name, FOR_ALL);
        boolean forAny = startsWith(name, FOR_ANY);
        String withoutSet = name.substring(forAll ? FOR_ALL.length() : forAny ? FOR_ANY.length() : 0);
        boolean ifExists = withoutSet.endsWith(IF_EXISTS);
        String base = ifExists ? withoutSet.substring(0, withoutSet.length() - IF_EXISTS.length()) : withoutSet;
        Optional<ConditionOperator> operator = ConditionOperator.find(base);
        if (operator.isEmpty()) {
            return Guard.unknown("the condition operator " + name + " is not understood");
        }
        if (condition.values().stream().anyMatch(value -> value.contains("${"))) {
            return Guard.unknown("the variable in " + describe(condition) + " is not bound");
        }
        boolean holdsWithoutKey = ifExists || forAll || (operator.get().negated() && !forAny);
        return judge(condition, new Test(operator.get(), forAll, holdsWithoutKey));
    }

    private Guard judge(Condition condition, Test test) {
        KeyState state = keys.apply(condition.key());
        if (state instanceof KeyState.Known known) {
            return decided(test.holds(known.values(), condition.values()));
        }
        if (state instanceof KeyState.Absent) {
            return decided(test.holdsWithoutKey());
        }
        if (state instanceof KeyState.Within within && test.operator().isDate()) {
            return judgeTime(condition, test, within);
        }
        if (state instanceof KeyState.Uncollected uncollected) {
            return Guard.unknown(describe(condition) + ": collect " + uncollected.toCollect());
        }
        return Guard.when(describe(condition));
    }

    private static Guard judgeTime(Condition condition, Test test, KeyState.Within within) {
        List<Guard> byValue = condition.values().stream()
                .map(value -> ConditionOperator.instant(value)
                        .map(instant -> compare(condition, test, within, instant))
                        .orElseGet(() -> Guard.unknown("'" + value + "' is not a date")))
                .toList();
        Guard present = byValue.stream().reduce(Guard.NEVER, Guard::or);
        if (within.presence() == KeyState.Presence.ALWAYS) {
            return present;
        }
        if (test.holdsWithoutKey()) {
            return present.equals(Guard.ALWAYS) ? present : Guard.when(describe(condition));
        }
        return present.equals(Guard.ALWAYS) ? Guard.when("the request carries " + condition.key()) : present;
    }

    // The relation is monotone in time: where both ends of the interval agree, every instant between does, but for
    // equality, which holds at most for a point.
    private static Guard compare(Condition condition, Test test, KeyState.Within within, Instant wanted) {
        boolean atEarliest = test.holds(List.of(within.earliest().toString()), List.of(wanted.toString()));
        boolean atLatest = test.holds(List.of(within.latest().toString()), List.of(wanted.toString()));
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
        boolean wantsAbsent = condition.values().stream().anyMatch(value -> value.equalsIgnoreCase("true"));
        KeyState state = keys.apply(condition.key());
        if (state instanceof KeyState.Known) {
            return decided(!wantsAbsent);
        }
        if (state instanceof KeyState.Absent) {
            return decided(wantsAbsent);
        }
        if (state instanceof KeyState.Within within && within.presence() == KeyState.Presence.ALWAYS) {
            return decided(!wantsAbsent);
        }
        return Guard.when(describe(condition));
    }

    private static Guard decided(boolean holds) {
        return holds ? Guard.ALWAYS : Guard.NEVER;
    }

    private static boolean startsWith(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private static String describe(Condition condition) {
        return condition.operator() + " " + condition.key() + " " + String.join(", ", condition.values());
    }

    /** One condition with its set prefix and suffix taken apart. */
    private record Test(ConditionOperator operator, boolean forAll, boolean holdsWithoutKey) {
        boolean holds(List<String> have, List<String> want) {
            if (have.isEmpty()) {
                return holdsWithoutKey;
            }
            return forAll
                    ? have.stream().allMatch(value -> holds(value, want))
                    : have.stream().anyMatch(value -> holds(value, want));
        }

        private boolean holds(String have, List<String> want) {
            boolean related = want.stream().anyMatch(value -> operator.relates(have, value));
            return operator.negated() != related;
        }
    }
}
