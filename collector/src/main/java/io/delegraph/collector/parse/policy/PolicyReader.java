package io.delegraph.collector.parse.policy;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Statement.Readability;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one policy document: an object, or a string that holds its JSON, URL-encoded or not (the raw API encodes, the
 * AWS command line decodes).
 *
 * <p>Source: IAM User Guide, "Grammar of the IAM JSON policy language".
 */
public final class PolicyReader {
    private static final String LANGUAGE = "2012-10-17";
    private static final List<String> ANY = List.of("*");

    private PolicyReader() {}

    /** The document's statements, at least one: a document that is not understood is one that may allow anything. */
    public static List<Statement> read(JsonCursor document, PolicyHeading heading) {
        Optional<JsonCursor> policy = object(document);
        if (policy.isEmpty()) {
            return List.of(unread(heading, 0, document.at()));
        }
        Optional<JsonCursor> listed = policy.get().find("Statement");
        if (listed.isEmpty() || listed.get().oneOrMany().isEmpty()) {
            PolicyProblem.UNREADABLE_POLICY.report(document, "no Statement", "at least one");
            return List.of(unread(heading, 0, document.at()));
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonCursor each : listed.get().oneOrMany()) {
            statements.add(StatementReader.read(each, heading, statements.size()));
        }
        if (policy.get().cut() && statements.stream().allMatch(each -> each.readability() == Readability.WHOLE)) {
            statements.add(unread(heading, statements.size(), document.at()));
        }
        return inLanguage(policy.get(), statements);
    }

    /** Stands for a document that was not read: its effect is UNKNOWN, not absent. */
    public static Statement unread(PolicyHeading heading, SourceLocation at) {
        return unread(heading, 0, at);
    }

    static Statement unread(PolicyHeading heading, int index, SourceLocation at) {
        return new Statement(
                heading.statement(index),
                heading.type(),
                heading.name(),
                heading.version(),
                "",
                Effect.ALLOW,
                ANY,
                List.of(),
                heading.namesResources() ? ANY : List.of(),
                List.of(),
                heading.namesPrincipals() ? ANY : List.of(),
                List.of(),
                List.of(),
                Readability.PARTIAL,
                at);
    }

    private static Optional<JsonCursor> object(JsonCursor document) {
        if (document.kind() == JsonKind.OBJECT) {
            return Optional.of(document);
        }
        if (document.kind() != JsonKind.TEXT) {
            PolicyProblem.UNREADABLE_POLICY.report(document, document.kind().words(), "an object or its JSON");
            return Optional.empty();
        }
        Optional<JsonCursor> inside = decoded(document).flatMap(document::embedded);
        if (inside.filter(value -> value.kind() == JsonKind.OBJECT).isEmpty()) {
            PolicyProblem.UNREADABLE_POLICY.report(document, "another string", "an object or its JSON");
            return Optional.empty();
        }
        return inside;
    }

    private static Optional<String> decoded(JsonCursor document) {
        String text = document.scalar().strip();
        if (text.startsWith("{")) {
            return Optional.of(text);
        }
        try {
            // AWS encodes by RFC 3986, where a plus is a plus; the decoder takes it for a space.
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    // Before 2012-10-17 there were no variables: "${" is plain text, as the escape ${$} writes it.
    private static List<Statement> inLanguage(JsonCursor policy, List<Statement> statements) {
        boolean current = policy.findText("Version").filter(LANGUAGE::equals).isPresent();
        if (current || statements.stream().noneMatch(PolicyReader::usesVariables)) {
            return List.copyOf(statements);
        }
        PolicyProblem.OLD_POLICY_LANGUAGE.report(policy);
        return statements.stream().map(PolicyReader::plain).toList();
    }

    private static Statement plain(Statement statement) {
        List<Condition> conditions = statement.conditions().stream()
                .map(each -> new Condition(each.operator(), each.key(), plain(each.values())))
                .toList();
        return new Statement(
                statement.id(),
                statement.type(),
                statement.policyName(),
                statement.version(),
                statement.sid(),
                statement.effect(),
                statement.actions(),
                statement.notActions(),
                plain(statement.resources()),
                plain(statement.notResources()),
                statement.principals(),
                statement.notPrincipals(),
                conditions,
                statement.readability(),
                statement.at());
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(each -> each.replace("${", "${$}{")).toList();
    }

    private static boolean usesVariables(Statement statement) {
        return statement.resources().stream().anyMatch(each -> each.contains("${"))
                || statement.notResources().stream().anyMatch(each -> each.contains("${"))
                || statement.conditions().stream()
                        .anyMatch(condition -> condition.values().stream().anyMatch(each -> each.contains("${")));
    }
}
