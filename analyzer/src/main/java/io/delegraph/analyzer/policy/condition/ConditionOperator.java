package io.delegraph.analyzer.policy.condition;

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
    STRING_LIKE("StringLike", Sense.POSITIVE, Form.PATTERN),
    STRING_NOT_LIKE("StringNotLike", Sense.NEGATED, Form.PATTERN),
    ARN_EQUALS("ArnEquals", Sense.POSITIVE, Form.ARN),
    ARN_LIKE("ArnLike", Sense.POSITIVE, Form.ARN),
    ARN_NOT_EQUALS("ArnNotEquals", Sense.NEGATED, Form.ARN),
    ARN_NOT_LIKE("ArnNotLike", Sense.NEGATED, Form.ARN),
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

    /** How a value of the policy is compared with one of the request. */
    private enum Form {
        /** As a whole. */
        VALUE,
        /** As a pattern with wildcards. */
        PATTERN,
        /** As a pattern in each of the parts of an ARN: a wildcard does not reach beyond its part. */
        ARN
    }

    /** Whether the operator asks for a match or against one. */
    enum Sense {
        POSITIVE,
        NEGATED
    }

    /** Partition, service, region, account, resource, and the word {@code arn}. */
    private static final int ARN_PARTS = 6;

    private final String label;
    private final Sense sense;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above capture nothing
    private final BiPredicate<String, String> match;

    ConditionOperator(String label, Sense sense, BiPredicate<String, String> match) {
        this.label = label;
        this.sense = sense;
        this.form = Form.VALUE;
        this.match = match;
    }

    ConditionOperator(String label, Sense sense, Form form) {
        this.label = label;
        this.sense = sense;
        this.form = form;
        this.match = (have, want) -> false;
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

    boolean ignoresCase() {
        return label.endsWith("IgnoreCase") || this == BOOL;
    }

    /** Whether values of the policy may hold variables: those of the string, ARN and Boolean operators may. */
    boolean takesVariables() {
        return form != Form.VALUE || label.startsWith("String") || this == BOOL;
    }

    /** Whether a value of the request stands in the operator's relation (before negation) to a value of the policy. */
    boolean relates(String have, BoundText want) {
        return switch (form) {
            case VALUE -> match.test(have, want.literal());
            case PATTERN -> want.matches(have);
            case ARN -> want.matchesByPart(have, ARN_PARTS);
        };
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

    /** A date of a policy: a W3C form of ISO 8601 (a year, a month, a day, an instant), or seconds since 1970. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.matches("\\d{5,12}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            if (text.indexOf('T') >= 0) {
                return Optional.of(
                        OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
            }
            String day = text + (text.matches("\\d{4}") ? "-01-01" : text.matches("\\d{4}-\\d{2}") ? "-01" : "");
            return Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
