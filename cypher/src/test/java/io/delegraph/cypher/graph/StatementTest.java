package io.delegraph.cypher.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final SourceLocation PLACE = new SourceLocation("iam.json", "/Statement/0", 3);

    @Test
    void isReadFromItsNodeAsItWasWritten() {
        Statement full = new Statement(
                new NodeId("s"),
                PolicyType.BOUNDARY,
                "policy",
                "v3",
                "Sid1",
                Effect.DENY,
                List.of("s3:*", "iam:Get?"),
                List.of("a"),
                List.of("*"),
                List.of("arn:b"),
                List.of("AWS arn:c"),
                List.of("*"),
                List.of(new Condition("StringLike", "aws:SourceIp", List.of("1.2.3.4", "a b  c"))),
                Statement.Readability.PARTIAL,
                PLACE);

        assertThat(Statement.read(full.node())).isEqualTo(full);
        assertThat(full.node().kind()).isEqualTo(NodeKind.CEILING);
    }

    @Test
    void keepsConditionsThatLookOdd() {
        assertConditionsAreKept(new Condition("Null", "aws:TokenIssueTime", List.of()));
        assertConditionsAreKept(new Condition("StringEquals", "k", List.of("")));
        assertConditionsAreKept(new Condition("StringEquals", "k", List.of("", " ", "a ")));
        assertConditionsAreKept(new Condition("ForAllValues:StringLike", "aws:tag/x", List.of("b", "a", "a")));
        assertConditionsAreKept(
                new Condition("StringEquals", "k", List.of("v")), new Condition("StringEquals", "l", List.of("v")));
    }

    @Test
    void keepsSpacesInOperatorsAndKeys() {
        assertConditionsAreKept(
                new Condition("StringEquals", "aws:RequestTag/cost center", List.of("a b")),
                new Condition("String Equals", "k", List.of("v")),
                new Condition("Odd%20%25", "100% sure", List.of("%20")),
                new Condition("Null", "a b", List.of()));
    }

    @Test
    void keepsConditionsWhoseKeyIsEmpty() {
        assertConditionsAreKept(new Condition("StringEquals", "", List.of("v")));
    }

    @Test
    void refusesANodeThatIsNoStatement() {
        Node node = Node.configured(new NodeId("n"), NodeKind.USER, "n", Properties.none(), PLACE);

        assertThatThrownBy(() -> Statement.read(node))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("policyType");
    }

    @Test
    void saysOnItsNodeWhatAPersonNeeds() {
        assertThat(statement(List.of()).caption()).isEqualTo("Allow s3:Get* +1 (inline)");
    }

    private static void assertConditionsAreKept(Condition... conditions) {
        Statement statement = statement(List.of(conditions));
        assertThat(Statement.read(statement.node())).isEqualTo(statement);
    }

    private static Statement statement(List<Condition> conditions) {
        return new Statement(
                new NodeId("s"),
                PolicyType.IDENTITY,
                "inline",
                "",
                "",
                Effect.ALLOW,
                List.of("s3:Get*", "s3:Put*"),
                List.of(),
                List.of("*"),
                List.of(),
                List.of(),
                List.of(),
                conditions,
                Statement.Readability.WHOLE,
                PLACE);
    }
}
