package io.delegraph.collector.parse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Statement.Readability;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void keepsStatementOfUnknownEffectAsPossibleAllow() {
        Statement statement = statement("{\"Effect\": \"Alow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}");

        assertThat(statement.effect()).isEqualTo(Effect.ALLOW);
        assertThat(statement.readability()).isEqualTo(Readability.PARTIAL);
        assertThat(diagnostics.get(0).code()).isEqualTo("IAM_UNKNOWN_EFFECT");
        assertThat(diagnostics.get(0).message()).contains("\"Alow\"");
        assertThat(diagnostics.get(0).at()).hasToString("input.json:1#/Statement/0/Effect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Effect\": \"Allow\", \"Action\": [\"s3:Get*\", 1], \"Resource\": \"*\"}",
                "{\"Effect\": \"Allow\", \"Action\": {\"a\": 1}, \"Resource\": \"*\"}",
                "{\"Effect\": \"Allow\", \"Action\": [], \"Resource\": \"*\"}",
                "{\"Effect\": \"Allow\", \"Action\": \"s3:Get*\", \"NotAction\": \"iam:*\", \"Resource\": \"*\"}",
                "{\"Effect\": \"Allow\", \"NotAction\": [1], \"Resource\": \"*\"}",
                "{\"Effect\": \"Deny\", \"Resource\": \"*\"}"
            })
    void takesWhatItCannotReadForAny(String json) {
        Statement statement = statement(json);

        assertThat(statement.actions()).contains("*");
        assertThat(statement.notActions()).isEmpty();
        assertThat(statement.readability()).isEqualTo(Readability.PARTIAL);
        assertThat(diagnostics).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"StringEquals\": \"x\"}",
                "[1]",
                "{\"StringEquals\": {\"a\": {\"b\": 1}}}",
                "{\"StringEquals\": {\"a b\": \"c\"}}",
                "{\"\": {\"a\": \"c\"}}",
                "{\"StringEquals\": {\"a\": [null]}}"
            })
    void marksStatementWhoseConditionItCannotRead(String condition) {
        Statement statement = statement(
                "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": " + condition + "}");

        assertThat(statement.readability()).isEqualTo(Readability.PARTIAL);
        assertThat(diagnostics).extracting(Diagnostic::code).containsOnly("IAM_UNREADABLE_ELEMENT");
    }

    @Test
    void marksStatementThatLostAConditionToADuplicateKey() {
        Statement statement = statement("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\","
                + " \"Condition\": {\"Bool\": {\"a\": true}}, \"Condition\": {}}");

        assertThat(statement.conditions()).isEmpty();
        assertThat(statement.readability()).isEqualTo(Readability.PARTIAL);
    }

    @Test
    void carriesConditionsAsWritten() {
        Statement statement = statement("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\":"
                + " {\"NumericLessThan\": {\"k\": 5}, \"ForAnyValue:StringLike\": {\"a\": [\"x y\", true]}}}");

        assertThat(statement.conditions())
                .containsExactly(
                        new Condition("NumericLessThan", "k", List.of("5")),
                        new Condition("ForAnyValue:StringLike", "a", List.of("x y", "true")));
        assertThat(Statement.read(statement.node())).isEqualTo(statement);
        assertThat(diagnostics).isEmpty();
    }

    @Test
    void readsPrincipalsOfTrustPolicy() {
        List<Statement> statements = read(PolicyType.TRUST, """
                {"Statement": [
                  {"Effect": "Allow", "Principal": {"AWS": ["a", "b"], "Service": "s"}, "Action": "sts:AssumeRole"},
                  {"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"},
                  {"Effect": "Allow", "Principal": ["*"], "Action": "sts:AssumeRole"}
                ]}""");

        assertThat(statements.get(0).principals()).containsExactly("AWS a", "AWS b", "Service s");
        assertThat(statements.get(1).principals()).containsExactly("*");
        assertThat(statements.get(1).readability()).isEqualTo(Readability.WHOLE);
        assertThat(statements.get(2).readability()).isEqualTo(Readability.PARTIAL);
    }

    @Test
    void marksIdentityStatementThatNamesPrincipals() {
        Statement statement =
                statement("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Principal\": \"*\"}");

        assertThat(statement.readability()).isEqualTo(Readability.PARTIAL);
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly("IAM_UNKNOWN_ELEMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "\"%7B%zz\"", "\"no json\"", "{}", "{\"Statement\": []}", "\"[1]\"", "{\"Statement\": null}"
            })
    void takesUnreadableDocumentForOneThatMayAllowAnything(String document) {
        List<Statement> statements = read(PolicyType.IDENTITY, document);

        assertThat(statements).singleElement().satisfies(statement -> {
            assertThat(statement.actions()).containsExactly("*");
            assertThat(statement.resources()).containsExactly("*");
            assertThat(statement.readability()).isEqualTo(Readability.PARTIAL);
        });
        assertThat(diagnostics).extracting(Diagnostic::code).contains("IAM_UNREADABLE_POLICY");
    }

    @Test
    void readsUrlEncodedDocument() {
        List<Statement> statements = read(
                PolicyType.IDENTITY,
                "\"%7B%22Statement%22%3A%7B%22Effect%22%3A%22Deny%22%2C%22Action%22%3A%22a%3Ab%22%2C%22Resource%22%3A%22x+y%22%7D%7D\"");

        assertThat(statements).singleElement().satisfies(statement -> {
            assertThat(statement.effect()).isEqualTo(Effect.DENY);
            assertThat(statement.resources()).containsExactly("x+y");
            assertThat(statement.at()).hasToString("input.json:1#/Statement");
        });
        assertThat(diagnostics).isEmpty();
    }

    private Statement statement(String json) {
        return read(PolicyType.IDENTITY, "{\"Version\": \"2012-10-17\", \"Statement\": [" + json + "]}")
                .get(0);
    }

    private List<Statement> read(PolicyType type, String json) {
        JsonCursor document = JsonReader.of(Syntax.JSON, "input.json", diagnostics::add)
                .tree(DocumentInMemory.of(json))
                .orElseThrow();
        return PolicyReader.read(document, PolicyHeading.inForce(type, "aws:1:policy:p", "p"));
    }
}
