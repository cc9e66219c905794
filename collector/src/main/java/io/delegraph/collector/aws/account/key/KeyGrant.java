package io.delegraph.collector.aws.account.key;

import io.delegraph.collector.aws.account.answer.AccountProblem;
import io.delegraph.collector.aws.account.answer.Answer;
import io.delegraph.collector.aws.account.answer.AwsResource;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Statement.Readability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A grant on a key, as statements of the key's own: it allows its operations to the grantee and can deny nothing. Constraints
 * hold only for operations that take an encryption context; the others stand in a statement without conditions.
 *
 * <p>Source: KMS developer guide, "Grants in AWS KMS" and "Using grant constraints"; KMS API reference, "GrantConstraints".
 */
record KeyGrant(AwsResource key, String id, JsonCursor entry, Answer answer) {
    private static final String EQUALS = "EncryptionContextEquals";
    private static final String SUBSET = "EncryptionContextSubset";
    private static final String CONTEXT = "kms:EncryptionContext:";
    // Management operations and those of keys that take no context; whatever is not listed may be constrained.
    private static final Set<String> WITHOUT_CONTEXT = Set.of(
            "DescribeKey",
            "RetireGrant",
            "GetPublicKey",
            "Sign",
            "Verify",
            "GenerateMac",
            "VerifyMac",
            "DeriveSharedSecret");

    /** One statement, or two when only part of the operations is constrained. */
    List<Statement> statements() {
        List<String> operations = entry.listTexts("Operations");
        List<Condition> conditions = conditions();
        Optional<String> grantee = entry.findText("GranteePrincipal").filter(text -> !text.isBlank());
        if (operations.isEmpty() || grantee.isEmpty() || entry.cut() || !understood()) {
            answer.facts().problem(AccountProblem.UNREADABLE_GRANT.at(entry.at()));
            return List.of(statement(
                    0,
                    operations.isEmpty() ? List.of("*") : operations,
                    grantee.map(KeyGrant::principal).orElse("*"),
                    conditions,
                    Readability.PARTIAL));
        }
        String principal = principal(grantee.get());
        List<Statement> statements = new ArrayList<>();
        add(statements, operations.stream().filter(KeyGrant::takesContext).toList(), principal, conditions);
        add(statements, operations.stream().filter(each -> !takesContext(each)).toList(), principal, List.of());
        return conditions.isEmpty()
                ? List.of(statement(0, operations, principal, List.of(), Readability.WHOLE))
                : statements;
    }

    private void add(
            List<Statement> statements, List<String> operations, String principal, List<Condition> conditions) {
        if (!operations.isEmpty()) {
            statements.add(statement(statements.size(), operations, principal, conditions, Readability.WHOLE));
        }
    }

    private Statement statement(
            int index, List<String> operations, String principal, List<Condition> conditions, Readability readability) {
        return new Statement(
                new NodeId(key.arn() + "/grant/" + id + "#" + index),
                PolicyType.RESOURCE,
                "grant " + id,
                "",
                "",
                Effect.ALLOW,
                operations.stream().map(operation -> "kms:" + operation).toList(),
                List.of(),
                List.of(key.arn()),
                List.of(),
                List.of(principal),
                List.of(),
                conditions,
                readability,
                entry.at());
    }

    private static boolean takesContext(String operation) {
        return !WITHOUT_CONTEXT.contains(operation);
    }

    private static String principal(String grantee) {
        return (grantee.endsWith(".amazonaws.com") ? "Service " : "AWS ") + grantee;
    }

    private boolean understood() {
        return entry.find("Constraints")
                .map(constraints ->
                        Set.of(EQUALS, SUBSET).containsAll(constraints.members().keySet()))
                .orElse(true);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        Optional<JsonCursor> constraints = entry.findObject("Constraints");
        constraints.flatMap(found -> found.findObject(SUBSET)).ifPresent(pairs -> pairs(pairs, conditions));
        constraints.flatMap(found -> found.findObject(EQUALS)).ifPresent(pairs -> {
            pairs(pairs, conditions);
            conditions.add(new Condition(
                    "ForAllValues:StringEquals",
                    "kms:EncryptionContextKeys",
                    List.copyOf(pairs.members().keySet())));
        });
        return conditions;
    }

    private static void pairs(JsonCursor pairs, List<Condition> conditions) {
        pairs.members()
                .forEach((name, value) ->
                        conditions.add(new Condition("StringEquals", CONTEXT + name, List.of(value.scalar()))));
    }
}
