package io.delegraph.analyzer.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS documents of single operators, sets, missing and empty values, and variables. */
class ConditionCornersTest {
    private static final String YES = "DEFINITE";
    private static final String NO = "NO";
    private static final String UNKNOWN = "UNKNOWN";

    private static KeyState known(String... values) {
        return new KeyState.Known(List.of(values));
    }

    private static String judge(Map<String, KeyState> keys, String operator, String key, String... values) {
        ConditionJudge judge =
                new ConditionJudge(name -> keys.getOrDefault(name.toLowerCase(Locale.ROOT), new KeyState.Open()));
        Optional<Truth> truth = judge.judge(List.of(new Condition(operator, key, List.of(values))))
                .truth();
        return truth.map(Truth::name).orElse(NO);
    }

    private static String judge(KeyState state, String operator, String... values) {
        return judge(Map.of("k", state), operator, "k", values);
    }

    /** ARNs are compared part by part. */
    @Nested
    class Arns {
        @ParameterizedTest
        @CsvSource({
            "arn:aws:iam::111122223333:role/*, arn:aws:iam::111122223333:role/app/worker, DEFINITE",
            "arn:aws:iam::*:role/worker, arn:aws:iam::111122223333:role/worker, DEFINITE",
            "arn:aws:*:role/worker, arn:aws:iam::111122223333:role/worker, NO",
            "arn:aws:iam::1111*:worker, arn:aws:iam::1111:role:worker, NO",
            "arn:aws:sns:*:*:jobs, arn:aws:sns:eu-west-1:1:jobs, DEFINITE",
            "arn:aws:sns:*:jobs, arn:aws:sns:eu-west-1:1:jobs, NO",
            "arn:aws:lambda:?:1:function:f*, arn:aws:lambda:r:1:function:f:live, DEFINITE",
            "*, arn:aws:iam::1:role/worker, NO",
            "arn:aws:iam::1:role/Worker, arn:aws:iam::1:role/worker, NO"
        })
        void areComparedPartByPart(String wanted, String have, String expected) {
            assertThat(judge(known(have), "ArnLike", wanted)).isEqualTo(expected);
            assertThat(judge(known(have), "ArnEquals", wanted)).isEqualTo(expected);
            assertThat(judge(known(have), "ArnNotLike", wanted)).isEqualTo(expected.equals(YES) ? NO : YES);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "worker", "arn:aws:iam"})
        void areMatchedByNothingMalformed(String have) {
            assertThat(judge(known(have), "ArnLike", "arn:*:*:*:*:*")).isEqualTo(NO);
            assertThat(judge(known(have), "ArnNotEquals", "arn:*:*:*:*:*")).isEqualTo(YES);
        }
    }

    /** Wildcards, and characters that look like them. */
    @Nested
    class Wildcards {
        @ParameterizedTest
        @CsvSource({
            "a*c, abbc, DEFINITE",
            "a?c, abc, DEFINITE",
            "a?c, abbc, NO",
            "A*, abc, NO",
            "a${*}c, a*c, DEFINITE",
            "a${*}c, abc, NO",
            "a${?}c, a?c, DEFINITE",
            "a${?}c, abc, NO",
            "${$}{x}*, ${x}y, DEFINITE",
            "${*}*, *b, DEFINITE"
        })
        void areTakenByStringLike(String wanted, String have, String expected) {
            assertThat(judge(known(have), "StringLike", wanted)).isEqualTo(expected);
        }

        @Test
        void areLettersToStringEquals() {
            assertThat(judge(known("a*"), "StringEquals", "a*")).isEqualTo(YES);
            assertThat(judge(known("ab"), "StringEquals", "a*")).isEqualTo(NO);
            assertThat(judge(known("a*"), "StringEquals", "a${*}")).isEqualTo(YES);
        }
    }

    /** Several values of a key under an operator for one. */
    @Nested
    class SeveralValues {
        @Test
        void decideWhereAllAgree() {
            assertThat(judge(known("a", "b"), "StringEquals", "a", "b")).isEqualTo(YES);
            assertThat(judge(known("x", "y"), "StringEquals", "a")).isEqualTo(NO);
            assertThat(judge(known("x", "y"), "StringNotEquals", "a")).isEqualTo(YES);
            assertThat(judge(known("a", "a"), "StringNotEquals", "a")).isEqualTo(NO);
        }

        @Test
        void areUnknownWhereTheyDiffer() {
            assertThat(judge(known("a", "x"), "StringEquals", "a")).isEqualTo(UNKNOWN);
            assertThat(judge(known("a", "x"), "StringNotLike", "a")).isEqualTo(UNKNOWN);
        }
    }

    /** Empty values, and none. */
    @Nested
    class EmptyValues {
        @Test
        void areMissingToSetsAndToNull() {
            assertThat(judge(known(""), "ForAllValues:StringEquals", "a")).isEqualTo(YES);
            assertThat(judge(known(""), "ForAnyValue:StringEquals", "a")).isEqualTo(NO);
            assertThat(judge(known(""), "ForAnyValue:StringNotEquals", "a")).isEqualTo(NO);
            assertThat(judge(known(""), "Null", "true")).isEqualTo(YES);
            assertThat(judge(known(""), "Null", "false")).isEqualTo(NO);
        }

        @Test
        void areComparedByOthers() {
            assertThat(judge(known(""), "StringEquals", "")).isEqualTo(YES);
            assertThat(judge(known(""), "StringLike", "*")).isEqualTo(YES);
            assertThat(judge(known(""), "StringLike", "?*")).isEqualTo(NO);
        }

        @Test
        void ofThePolicyMatchNothing() {
            assertThat(judge(known("a"), "StringEquals")).isEqualTo(NO);
            assertThat(judge(known("a"), "StringNotEquals")).isEqualTo(YES);
            assertThat(judge(new KeyState.Open(), "StringEquals")).isEqualTo(NO);
            assertThat(judge(new KeyState.Open(), "StringNotEquals")).isEqualTo(YES);
            assertThat(judge(new KeyState.Open(), "StringEqualsIfExists")).isEqualTo("CONDITIONAL");
            assertThat(judge(new KeyState.Open(), "ForAnyValue:StringNotEquals"))
                    .isEqualTo("CONDITIONAL");
            assertThat(judge(known("a"), "Null")).isEqualTo(NO);
        }
    }

    /** Set operators combined with a suffix, and operators that are none. */
    @Nested
    class Names {
        @ParameterizedTest
        @CsvSource({
            "ForAnyValue:StringEqualsIfExists, DEFINITE",
            "ForAllValues:StringNotEqualsIfExists, DEFINITE",
            "foranyvalue:stringequalsifexists, DEFINITE",
            "ForAnyValue:StringNotEquals, NO",
            "NullIfExists, UNKNOWN",
            "ForAllValues:Null, UNKNOWN",
            "ForSomeValues:StringEquals, UNKNOWN",
            "IfExists, UNKNOWN",
            "StringMatches, UNKNOWN"
        })
        void areTakenApart(String operator, String withoutKey) {
            assertThat(judge(new KeyState.Absent(), operator, "true")).isEqualTo(withoutKey);
        }

        @Test
        void asksNullForPresenceOrAbsence() {
            assertThat(judge(known("x"), "Null", "True")).isEqualTo(NO);
            assertThat(judge(known("x"), "null", "true", "false")).isEqualTo(YES);
            assertThat(judge(new KeyState.Absent(), "Null", "true", "false")).isEqualTo(YES);
            assertThat(judge(known("x"), "Null", "perhaps")).isEqualTo(UNKNOWN);
            assertThat(judge(new KeyState.Uncollected("it"), "Null", "true")).isEqualTo(UNKNOWN);
        }
    }

    /** Variables in values. */
    @Nested
    class Variables {
        private final Map<String, KeyState> keys = Map.of(
                "k", known("home/mara"),
                "aws:username", known("mara"),
                "aws:userid", new KeyState.Absent(),
                "aws:principaltag/team", known("r*d"),
                "aws:tagkeys", known("a", "b"));

        @ParameterizedTest
        @CsvSource({
            "StringEquals, home/${aws:username}, DEFINITE",
            "StringEquals, home/${AWS:UserName}, DEFINITE",
            "StringLike, h*/${ aws:username }, DEFINITE",
            "StringNotEquals, home/${aws:username}, NO",
            "StringEquals, home/${aws:userid}, NO",
            "StringNotEquals, home/${aws:userid}, DEFINITE",
            "StringLike, '*${aws:userid}', NO",
            "StringEquals, 'home/${aws:userid, ''mara''}', DEFINITE",
            "StringEquals, 'home/${aws:username, ''noah''}', DEFINITE",
            "StringEquals, home/${aws:SourceVpc}, UNKNOWN",
            "StringEquals, work/${aws:SourceVpc}, NO",
            "StringNotEquals, work/${aws:SourceVpc}, DEFINITE",
            "StringEqualsIgnoreCase, HOME/${aws:SourceVpc}, UNKNOWN",
            "StringEquals, home/${aws:TagKeys}, UNKNOWN"
        })
        void arePutInPlace(String operator, String value, String expected) {
            assertThat(judge(keys, operator, "k", value)).isEqualTo(expected);
        }

        @Test
        void holdNoWildcards() {
            Map<String, KeyState> red = Map.of("k", known("red"), "t", known("r*d"));
            Map<String, KeyState> literal = Map.of("k", known("r*d"), "t", known("r*d"));

            assertThat(judge(red, "StringLike", "k", "${t}")).isEqualTo(NO);
            assertThat(judge(literal, "StringLike", "k", "${t}")).isEqualTo(YES);
        }

        @Test
        void withoutValueSettleAnOpenKey() {
            Map<String, KeyState> none = Map.of("v", new KeyState.Absent());

            assertThat(judge(none, "StringEquals", "k", "${v}")).isEqualTo(NO);
            assertThat(judge(none, "StringNotEquals", "k", "${v}")).isEqualTo(YES);
        }

        @Test
        void areUnknownToOperatorsThatTakeNone() {
            assertThat(judge(keys, "NumericEquals", "k", "${aws:username}")).isEqualTo(UNKNOWN);
            assertThat(judge(keys, "IpAddress", "k", "${aws:username}")).isEqualTo(UNKNOWN);
        }

        @Test
        void matchAnotherValueAllTheSame() {
            assertThat(judge(keys, "StringEquals", "k", "${aws:SourceVpc}", "home/mara"))
                    .isEqualTo(YES);
            assertThat(judge(keys, "StringNotEquals", "k", "${aws:SourceVpc}", "home/mara"))
                    .isEqualTo(NO);
        }
    }

    /** Numbers, dates, addresses, bytes. */
    @Nested
    class Values {
        @ParameterizedTest
        @CsvSource({
            "NumericEquals, 1e2, 100, DEFINITE",
            "NumericLessThan, -1, -2.5, DEFINITE",
            "NumericGreaterThan, 10, 9, NO",
            "DateEquals, 2026, 2026-01-01T00:00:00Z, DEFINITE",
            "DateEquals, 2026-02, 2026-02-01, DEFINITE",
            "DateEquals, 2026-01-01T01:00:00+01:00, 2026-01-01T00:00:00Z, DEFINITE",
            "DateEquals, 2026-01-01T00:00Z, 1767225600, DEFINITE",
            "DateLessThan, 2026-01-01T00:00:00.500Z, 2026-01-01T00:00:00.250Z, DEFINITE",
            "DateLessThan, soon, 2026-01-01, NO",
            "IpAddress, 2001:db8::/32, 2001:db8:1::5, DEFINITE",
            "IpAddress, 2001:db8::/32, 2001:db9::5, NO",
            "IpAddress, 10.0.0.0/33, 10.0.0.0, NO",
            "IpAddress, 10.1, 10.0.0.1, NO",
            "IpAddress, 10.0.0.0/8, 10.0.0.256, NO",
            "NotIpAddress, 10.0.0.0/8, 11.0.0.1, DEFINITE",
            "IpAddress, 10.0.0.7, 10.0.0.7, DEFINITE",
            "IpAddress, 0.0.0.0/0, 203.0.113.9, DEFINITE",
            "IpAddress, 0.0.0.0/0, 2001:db8::5, NO",
            "BinaryEquals, QQ==, QQ==, DEFINITE",
            "BinaryEquals, QQ==, qq==, NO",
            "Bool, TRUE, true, DEFINITE",
            "Bool, true, yes, NO"
        })
        void areCompared(String operator, String wanted, String have, String expected) {
            assertThat(judge(known(have), operator, wanted)).isEqualTo(expected);
        }

        @Test
        void ofTimeAreJudgedByTheWholeInterval() {
            Instant start = Instant.parse("2026-01-01T00:00:00Z");
            KeyState within = new KeyState.Within(start, start.plusSeconds(3600), KeyState.Presence.ALWAYS);

            assertThat(judge(within, "DateNotEquals", "2026-01-01T00:30:00Z", "2025-01-01"))
                    .isEqualTo("CONDITIONAL");
            assertThat(judge(within, "DateNotEquals", "2024-01-01", "2025-01-01"))
                    .isEqualTo(YES);
            assertThat(judge(within, "DateEquals", "2024-01-01", "2025-01-01")).isEqualTo(NO);
            assertThat(judge(within, "DateLessThan", "2025-01-01", "2027-01-01"))
                    .isEqualTo(YES);
            assertThat(judge(within, "Null", "false")).isEqualTo(YES);
        }
    }
}
