package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What kinds of statement a case consists of, apart from names: for every statement the type of its policy, its effect,
 * how actions, resources and principals are named, and its condition operators; sorted, with repetition. Two cases of one
 * shape may differ in names, values and questions.
 *
 * @param statements one text each
 */
public record PolicyShape(List<String> statements) {
    private static final List<String> NAMING =
            List.of("Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal");

    public PolicyShape {
        statements = statements.stream().sorted().toList();
    }

    /** The shape of these records; what stands in other files is not looked into. */
    static PolicyShape of(Stream<ObjectNode> records) {
        List<String> statements = new ArrayList<>();
        records.forEach(record -> {
            if (record.path("type").asText().equals("aws.policy")) {
                oneOrMany(record.path("document").path("Statement"))
                        .forEach(
                                statement -> statements.add(record.path("kind").asText() + " " + statement(statement)));
            }
            if (record.has("actions")) {
                statements.add("grant " + record.path("effect").asText("ALLOW") + operators(record.path("conditions")));
            }
        });
        return new PolicyShape(statements);
    }

    private static String statement(JsonNode statement) {
        StringBuilder text = new StringBuilder(statement.path("Effect").asText());
        for (String field : NAMING) {
            if (statement.has(field)) {
                text.append(' ').append(field).append('=').append(String.join("+", forms(statement.path(field))));
            }
        }
        return text.append(operators(statement.path("Condition"))).toString();
    }

    private static String operators(JsonNode conditions) {
        TreeSet<String> names = new TreeSet<>();
        conditions.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "" : " if " + String.join("+", names);
    }

    private static TreeSet<String> forms(JsonNode named) {
        TreeSet<String> forms = new TreeSet<>();
        if (named.isObject()) {
            named.properties()
                    .forEach(entry -> oneOrMany(entry.getValue())
                            .forEach(value -> forms.add(entry.getKey() + ":" + form(value.asText()))));
        } else {
            oneOrMany(named).forEach(value -> forms.add(form(value.asText())));
        }
        return forms;
    }

    private static String form(String text) {
        if (text.equals("*")) {
            return "*";
        }
        if (text.contains("${")) {
            return "variable";
        }
        if (text.contains("*") || text.contains("?")) {
            return "pattern";
        }
        String principal = principalForm(text);
        return principal.isEmpty() ? "exact" : principal;
    }

    private static String principalForm(String text) {
        if (text.matches("\\d{12}") || text.endsWith(":root")) {
            return "account";
        }
        return Stream.of("user", "role", "assumed-role", "federated-user", "saml-provider", "oidc-provider")
                .filter(type -> text.contains(":" + type + "/"))
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> oneOrMany(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else if (!value.isMissingNode()) {
            values.add(value);
        }
        return values;
    }
}
