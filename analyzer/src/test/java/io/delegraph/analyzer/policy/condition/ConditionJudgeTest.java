package io.delegraph.analyzer.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.RequestContext;
import io.delegraph.analyzer.policy.Guard;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionJudgeTest {
    private static final Instant CLOCK = Instant.parse("2026-01-15T12:00:00Z");

    /** Every operator: a policy value, a request value that stands in its relation, one that does not. */
    private static final String OPERATORS = """
            StringEquals              | prod       | prod       | Prod
            StringNotEquals           | prod       | test       | prod
            StringEqualsIgnoreCase    | prod       | PROD       | test
            StringNotEqualsIgnoreCase | prod       | test       | PROD
            StringLike                | pr*d       | prod       | test
            StringNotLike             | pr*d       | test       | prod
            ArnEquals                 | arn:aws:s3:::a* | arn:aws:s3:::ab | arn:aws:s3:::b
            ArnLike                   | arn:aws:s3:::a* | arn:aws:s3:::ab | arn:aws:s3:::b
            ArnNotEquals              | arn:aws:s3:::a* | arn:aws:s3:::b | arn:aws:s3:::ab
            ArnNotLike                | arn:aws:s3:::a* | arn:aws:s3:::b | arn:aws:s3:::ab
            NumericEquals             | 10         | 10.0       | 11
            NumericNotEquals          | 10         | 11         | 10
            NumericLessThan           | 10         | 9          | 10
            NumericLessThanEquals     | 10         | 10         | 11
            NumericGreaterThan        | 10         | 11         | 10
            NumericGreaterThanEquals  | 10         | 10         | 9
            DateEquals                | 2026-01-02 | 2026-01-02 | 2026-01-03
            DateNotEquals             | 2026-01-02 | 2026-01-03 | 2026-01-02
            DateLessThan              | 2026-01-02 | 2026-01-01 | 2026-01-02
            DateLessThanEquals        | 2026-01-02 | 2026-01-02 | 2026-01-03
            DateGreaterThan           | 2026-01-02 | 2026-01-03 | 2026-01-02
            DateGreaterThanEquals     | 2026-01-02 | 2026-01-02 | 2026-01-01
            Bool                      | true       | True       | false
            BinaryEquals              | QmFy       | QmFy       | cW1y
            IpAddress                 | 10.0.0.0/8 | 10.1.2.3   | 11.1.2.3
            NotIpAddress              | 10.0.0.0/8 | 11.1.2.3   | 10.1.2.3
            """;

    private record Row(String operator, String wanted, String matching, String other) {
        boolean negated() {
            return operator.contains("Not");
        }
    }

    private static List<Row> rows() {
        return OPERATORS
                .lines()
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> new Row(cells[0].strip(), cells[1], cells[2], cells[3].strip()))
                .toList();
    }

    private static Guard judge(String operator, KeyState state, String... values) {
        return new ConditionJudge(key -> state).judge(List.of(new Condition(operator, "k", List.of(values))));
    }

    private static KeyState known(String... values) {
        return new KeyState.Known(List.of(values));
    }

    @Test
    void knowsEveryOperatorThatTheTableLists() {
        assertThat(rows()).hasSize(ConditionOperator.values().length);
        assertThat(rows())
                .allMatch(row -> ConditionOperator.find(row.operator()).isPresent());
        assertThat(ConditionOperator.find("stringequals")).isPresent();
    }

    @Test
    void comparesOneValueWithOneValue() {
        for (Row row : rows()) {
            assertThat(judge(row.operator(), known(row.matching()), row.wanted()))
                    .as(row.operator())
                    .isEqualTo(Guard.ALWAYS);
            assertThat(judge(row.operator(), known(row.other()), row.wanted()))
                    .as(row.operator())
                    .isEqualTo(Guard.NEVER);
        }
    }

    @Test
    void takesAMissingKeyForFalseUnlessNegatedOrIfExists() {
        KeyState absent = new KeyState.Absent();
        for (Row row : rows()) {
            Guard expected = row.negated() ? Guard.ALWAYS : Guard.NEVER;
            assertThat(judge(row.operator(), absent, row.wanted()))
                    .as(row.operator())
                    .isEqualTo(expected);
            assertThat(judge(row.operator() + "IfExists", absent, row.wanted()))
                    .as(row.operator())
                    .isEqualTo(Guard.ALWAYS);
            assertThat(judge("ForAllValues:" + row.operator(), absent, row.wanted()))
                    .as(row.operator())
                    .isEqualTo(Guard.ALWAYS);
            assertThat(judge("ForAnyValue:" + row.operator(), absent, row.wanted()))
                    .as(row.operator())
                    .isEqualTo(Guard.NEVER);
        }
    }

    @Test
    void comparesAPresentKeyUnderIfExists() {
        for (Row row : rows()) {
            assertThat(judge(row.operator() + "IfExists", known(row.other()), row.wanted()))
                    .as(row.operator())
                    .isEqualTo(Guard.NEVER);
        }
    }

    @Test
    void leavesAKeyThatDependsOnTheRequestConditional() {
        for (Row row : rows()) {
            Guard guard = judge(row.operator(), new KeyState.Open(), row.wanted());
            assertThat(guard.truth()).as(row.operator()).contains(Truth.CONDITIONAL);
            assertThat(guard.note()).contains(row.operator(), "k", row.wanted());
        }
    }

    @Test
    void asksForOneOfSeveralValuesAndForNoneWhenNegated() {
        assertThat(judge("StringEquals", known("b"), "a", "b")).isEqualTo(Guard.ALWAYS);
        assertThat(judge("StringNotEquals", known("b"), "a", "b")).isEqualTo(Guard.NEVER);
        assertThat(judge("StringNotEquals", known("c"), "a", "b")).isEqualTo(Guard.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "ForAllValues:StringEquals, a;b, a;b;c, true",
        "ForAllValues:StringEquals, a;x, a;b;c, false",
        "ForAnyValue:StringEquals, a;x, a;b;c, true",
        "ForAnyValue:StringEquals, x;y, a;b;c, false",
        "ForAllValues:StringNotEquals, x;y, a;b, true",
        "ForAllValues:StringNotEquals, a;y, a;b, false",
        "ForAnyValue:StringNotEquals, a;y, a;b, true",
        "ForAnyValue:StringNotEquals, a;b, a;b, false",
        "forallvalues:StringLike, ab;ac, a*, true"
    })
    void comparesSetsOfValues(String operator, String have, String want, boolean holds) {
        Guard guard = judge(operator, known(have.split(";")), want.split(";"));

        assertThat(guard).isEqualTo(holds ? Guard.ALWAYS : Guard.NEVER);
    }

    @Test
    void testsPresenceByNull() {
        assertThat(judge("Null", known("x"), "true")).isEqualTo(Guard.NEVER);
        assertThat(judge("Null", known("x"), "false")).isEqualTo(Guard.ALWAYS);
        assertThat(judge("Null", new KeyState.Absent(), "true")).isEqualTo(Guard.ALWAYS);
        assertThat(judge("Null", new KeyState.Absent(), "false")).isEqualTo(Guard.NEVER);
        assertThat(judge("Null", new KeyState.Open(), "false").truth()).contains(Truth.CONDITIONAL);
    }

    @Test
    void isUnknownForAnOperatorThatItDoesNotKnow() {
        Guard guard = judge("StringSounds", known("x"), "x");

        assertThat(guard.truth()).contains(Truth.UNKNOWN);
        assertThat(guard.note()).contains("StringSounds");
    }

    @Test
    void isUnknownForAnOpenVariable() {
        Condition condition = new Condition("StringEquals", "k", List.of("${aws:PrincipalTag/team}"));
        ConditionJudge judge = new ConditionJudge(key -> key.equals("k") ? known("x") : new KeyState.Open());

        assertThat(judge.judge(List.of(condition)).truth()).contains(Truth.UNKNOWN);
    }

    @Test
    void saysWhatToCollectForAKeyThatNobodyCollected() {
        Guard guard = judge("StringEquals", new KeyState.Uncollected("the organization"), "o-1");

        assertThat(guard.truth()).contains(Truth.UNKNOWN);
        assertThat(guard.note()).contains("collect the organization");
    }

    @Test
    void needsAllConditionsOfAStatement() {
        ConditionJudge judge = new ConditionJudge(key -> key.equals("a") ? known("1") : new KeyState.Open());
        Condition met = new Condition("StringEquals", "a", List.of("1"));
        Condition missed = new Condition("StringEquals", "a", List.of("2"));
        Condition open = new Condition("StringEquals", "b", List.of("1"));

        assertThat(judge.judge(List.of())).isEqualTo(Guard.ALWAYS);
        assertThat(judge.judge(List.of(met, open)).truth()).contains(Truth.CONDITIONAL);
        assertThat(judge.judge(List.of(open, missed))).isEqualTo(Guard.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a number", "NaN", ""})
    void matchesNoTextThatIsNoNumber(String text) {
        assertThat(judge("NumericLessThan", known(text), "10")).isEqualTo(Guard.NEVER);
        assertThat(judge("NumericLessThan", known("1"), text)).isEqualTo(Guard.NEVER);
    }

    private static Optional<Truth> at(PrincipalKeys.Sessions sessions, String operator, String key, Instant than) {
        PrincipalKeys keys = new PrincipalKeys(RequestContext.unknown(), Map.of(), CLOCK, sessions);
        Condition condition = new Condition(operator, key, List.of(than.toString()));
        return new ConditionJudge(keys).judge(List.of(condition)).truth();
    }

    @Test
    void comparesTheCurrentTimeWithTheClock() {
        String key = "aws:CurrentTime";

        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateLessThan", key, CLOCK.plusSeconds(1)))
                .contains(Truth.DEFINITE);
        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateLessThan", key, CLOCK))
                .isEmpty();
        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateEquals", key, CLOCK)).contains(Truth.DEFINITE);
        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateGreaterThan", key, CLOCK.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void readsSecondsSince1970() {
        PrincipalKeys keys =
                new PrincipalKeys(RequestContext.unknown(), Map.of(), CLOCK, PrincipalKeys.Sessions.ALWAYS);
        String later = String.valueOf(CLOCK.getEpochSecond() + 1);
        Condition condition = new Condition("DateLessThan", "aws:EpochTime", List.of(later));

        assertThat(new ConditionJudge(keys).judge(List.of(condition))).isEqualTo(Guard.ALWAYS);
    }

    @Test
    void knowsThatARolesSessionsAreYoung() {
        String key = "aws:TokenIssueTime";
        Instant longAgo = CLOCK.minus(Duration.ofDays(30));
        Instant recent = CLOCK.minus(Duration.ofHours(1));

        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateLessThan", key, longAgo))
                .isEmpty();
        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateGreaterThan", key, longAgo))
                .contains(Truth.DEFINITE);
        assertThat(at(PrincipalKeys.Sessions.ALWAYS, "DateLessThan", key, recent))
                .contains(Truth.CONDITIONAL);
    }

    @Test
    void knowsThatAUsersLongTermKeysCarryNoIssueTime() {
        String key = "aws:TokenIssueTime";
        Instant longAgo = CLOCK.minus(Duration.ofDays(30));

        assertThat(at(PrincipalKeys.Sessions.SOMETIMES, "DateLessThan", key, longAgo))
                .isEmpty();
        assertThat(at(PrincipalKeys.Sessions.SOMETIMES, "DateGreaterThan", key, longAgo))
                .contains(Truth.CONDITIONAL);
        assertThat(at(PrincipalKeys.Sessions.SOMETIMES, "DateLessThanIfExists", key, longAgo))
                .contains(Truth.CONDITIONAL);
        assertThat(at(PrincipalKeys.Sessions.SOMETIMES, "DateGreaterThanIfExists", key, longAgo))
                .contains(Truth.DEFINITE);
    }

    @Test
    void takesGivenKeysBeforeEverythingElse() {
        RequestContext request =
                new RequestContext(Map.of("AWS:SourceIp", List.of("10.0.0.1"), "sts:externalid", List.of()));
        PrincipalKeys keys = new PrincipalKeys(
                request, Map.of("aws:username", known("mara")), CLOCK, PrincipalKeys.Sessions.SOMETIMES);

        assertThat(keys.apply("aws:sourceIP")).isEqualTo(known("10.0.0.1"));
        assertThat(keys.apply("sts:ExternalId")).isEqualTo(new KeyState.Absent());
        assertThat(keys.apply("aws:username")).isEqualTo(known("mara"));
        assertThat(keys.apply("aws:PrincipalOrgID")).isInstanceOf(KeyState.Uncollected.class);
        assertThat(keys.apply("aws:MultiFactorAuthPresent")).isEqualTo(new KeyState.Open());
    }
}
