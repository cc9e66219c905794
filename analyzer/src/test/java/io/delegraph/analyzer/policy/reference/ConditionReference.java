package io.delegraph.analyzer.policy.reference;

import io.delegraph.cypher.graph.Condition;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Condition operators by the tables of the IAM user guide, one request at a time. */
final class ConditionReference {
    private ConditionReference() {}

    static boolean holds(Condition condition, Request request) {
        String operator = condition.operator().toLowerCase(Locale.ROOT);
        List<String> have = request.values(condition.key());
        if (operator.equals("null")) {
            return condition.values().stream().anyMatch(value -> Boolean.parseBoolean(value) == have.isEmpty());
        }
        boolean all = operator.startsWith("forallvalues:");
        boolean any = operator.startsWith("foranyvalue:");
        String rest = operator.substring(operator.indexOf(':') + 1);
        boolean ifExists = rest.endsWith("ifexists");
        String base = ifExists ? rest.substring(0, rest.length() - "ifexists".length()) : rest;
        boolean negated = base.contains("not");
        BiPredicate<String, String> relation = relation(base.replace("not", ""));
        if (have.isEmpty()) {
            return ifExists || all || (negated && !any);
        }
        List<String> want = condition.values().stream()
                .flatMap(value -> Text.bind(value, request).stream())
                .toList();
        BiPredicate<String, List<String>> matches =
                (value, wanted) -> negated != wanted.stream().anyMatch(each -> relation.test(value, each));
        return all
                ? have.stream().allMatch(value -> matches.test(value, want))
                : have.stream().anyMatch(value -> matches.test(value, want));
    }

    private static BiPredicate<String, String> relation(String base) {
        return switch (base) {
            case "stringequals" -> (have, want) -> have.equals(want);
            case "stringequalsignorecase" -> (have, want) -> have.equalsIgnoreCase(want);
            case "stringlike" -> (have, want) -> Text.like(want, have);
            case "arnequals", "arnlike" -> ConditionReference::arnLike;
            case "bool" -> (have, want) -> have.equalsIgnoreCase(want);
            case "numericequals" -> (have, want) -> compare(have, want) == 0;
            case "numericlessthan" -> (have, want) -> compare(have, want) < 0;
            case "numericlessthanequals" -> (have, want) -> compare(have, want) <= 0;
            case "numericgreaterthan" -> (have, want) -> compare(have, want) > 0;
            case "numericgreaterthanequals" -> (have, want) -> compare(have, want) >= 0;
            case "datelessthan" -> (have, want) -> Instant.parse(have).isBefore(Instant.parse(want));
            case "dategreaterthan" -> (have, want) -> Instant.parse(have).isAfter(Instant.parse(want));
            case "ipaddress" -> ConditionReference::inBlock;
            default -> throw new IllegalArgumentException(base);
        };
    }

    private static int compare(String have, String want) {
        return Integer.compare(Integer.parseInt(have), Integer.parseInt(want));
    }

    // Each of the six parts between colons is matched by itself.
    private static boolean arnLike(String have, String want) {
        String[] left = have.split(":", 6);
        String[] right = want.split(":", 6);
        if (left.length != 6 || right.length != 6) {
            return false;
        }
        for (int part = 0; part < 6; part++) {
            if (!Text.like(right[part], left[part])) {
                return false;
            }
        }
        return true;
    }

    private static boolean inBlock(String have, String block) {
        String[] parts = block.split("/", -1);
        int bits = parts.length == 1 ? 32 : Integer.parseInt(parts[1]);
        return number(have).shiftRight(32 - bits).equals(number(parts[0]).shiftRight(32 - bits));
    }

    private static BigInteger number(String address) {
        BigInteger number = BigInteger.ZERO;
        for (String octet : address.split("\\.", -1)) {
            number = number.shiftLeft(8).add(new BigInteger(octet));
        }
        return number;
    }
}
