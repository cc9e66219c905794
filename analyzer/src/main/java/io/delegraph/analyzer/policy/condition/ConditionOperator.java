package io.delegraph.analyzer.policy.condition;

import io.delegraph.analyzer.privilege.Glob;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The base operators of AWS condition blocks, without set prefix and {@code IfExists}.
 *
 * <p>Source: IAM user guide, "IAM JSON policy elements: Condition operators".
 */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", Sense.POSITIVE, String::equals),
    STRING_NOT_EQUALS("StringNotEquals", Sense.NEGATED, String::equals),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Sense.POSITIVE, String::equalsIgnoreCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", Sense.NEGATED, String::equalsIgnoreCase),
    STRING_LIKE("StringLike", Sense.POSITIVE, ConditionOperator::like),
    STRING_NOT_LIKE("StringNotLike", Sense.NEGATED, ConditionOperator::like),
    ARN_EQUALS("ArnEquals", Sense.POSITIVE, ConditionOperator::like),
    ARN_LIKE("ArnLike", Sense.POSITIVE, ConditionOperator::like),
    ARN_NOT_EQUALS("ArnNotEquals", Sense.NEGATED, ConditionOperator::like),
    ARN_NOT_LIKE("ArnNotLike", Sense.NEGATED, ConditionOperator::like),
    NUMERIC_EQUALS("NumericEquals", Sense.POSITIVE, (have, want) -> numbers(have, want, 0, 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", Sense.NEGATED, (have, want) -> numbers(have, want, 0, 0)),
    NUMERIC_LESS_THAN("NumericLessThan", Sense.POSITIVE, (have, want) -> numbers(have, want, -1, -1)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Sense.POSITIVE, (have, want) -> numbers(have, want, -1, 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", Sense.POSITIVE, (have, want) -> numbers(have, want, 1, 1)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Sense.POSITIVE, (have, want) -> numbers(have, want, 0, 1)),
    DATE_EQUALS("DateEquals", Sense.POSITIVE, (have, want) -> dates(have, want, 0, 0)),
    DATE_NOT_EQUALS("DateNotEquals", Sense.NEGATED, (have, want) -> dates(have, want, 0, 0)),
    DATE_LESS_THAN("DateLessThan", Sense.POSITIVE, (have, want) -> dates(have, want, -1, -1)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", Sense.POSITIVE, (have, want) -> dates(have, want, -1, 0)),
    DATE_GREATER_THAN("DateGreaterThan", Sense.POSITIVE, (have, want) -> dates(have, want, 1, 1)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Sense.POSITIVE, (have, want) -> dates(have, want, 0, 1)),
    BOOL("Bool", Sense.POSITIVE, String::equalsIgnoreCase),
    BINARY_EQUALS("BinaryEquals", Sense.POSITIVE, String::equals),
    IP_ADDRESS("IpAddress", Sense.POSITIVE, AddressBlock::contains),
    NOT_IP_ADDRESS("NotIpAddress", Sense.NEGATED, AddressBlock::contains);

    /** Whether the operator asks for a match or against one. */
    enum Sense {
        POSITIVE,
        NEGATED
    }

    private final String label;
    private final Sense sense;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above capture nothing
    private final BiPredicate<String, String> match;

    ConditionOperator(String label, Sense sense, BiPredicate<String, String> match) {
        this.label = label;
        this.sense = sense;
        this.match = match;
    }

    /** The operator with this name, compared without case as AWS does. */
    static Optional<ConditionOperator> find(String label) {
        return Arrays.stream(values())
                .filter(operator -> operator.label.equalsIgnoreCase(label))
                .findFirst();
    }

    boolean negated() {
        return sense == Sense.NEGATED;
    }

    boolean isDate() {
        return label.startsWith("Date");
    }

    /** Whether a value of the request stands in the operator's relation (before negation) to a value of the policy. */
    boolean relates(String have, String want) {
        return match.test(have, want);
    }

    private static boolean like(String have, String want) {
        return Glob.of(want).matches(have);
    }

    private static boolean numbers(String have, String want, int least, int most) {
        try {
            int order = new BigDecimal(have).compareTo(new BigDecimal(want));
            return order >= least && order <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean dates(String have, String want, int least, int most) {
        Optional<Instant> left = instant(have);
        Optional<Instant> right = instant(want);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int order = Integer.signum(left.get().compareTo(right.get()));
        return order >= least && order <= most;
    }

    /** A date of a policy: ISO 8601 with or without a time, or seconds since 1970. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.matches("\\d{1,12}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            if (text.indexOf('T') < 0) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return Optional.of(
                    OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
