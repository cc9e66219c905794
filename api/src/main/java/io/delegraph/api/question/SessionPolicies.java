package io.delegraph.api.question;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.policy.PolicyHeading;
import io.delegraph.collector.parse.policy.PolicyReader;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.Statement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the policies that a question says its session was opened with, by the reader that collectors use. */
final class SessionPolicies {
    private static final String NAME = "sessionPolicies";

    private SessionPolicies() {}

    /**
     * Statements of all the documents.
     *
     * @throws IllegalArgumentException when they are no list of policy documents
     */
    static List<Statement> read(JsonNode documents) {
        if (documents.isMissingNode() || documents.isNull()) {
            return List.of();
        }
        if (!documents.isArray()) {
            throw new IllegalArgumentException("'sessionPolicies' is not a list; expected policy documents.");
        }
        List<Statement> statements = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            statements.addAll(read(documents.get(index), index));
        }
        return statements;
    }

    private static List<Statement> read(JsonNode document, int index) {
        List<Diagnostic> problems = new ArrayList<>();
        Optional<JsonCursor> cursor =
                JsonReader.of(Syntax.JSON, NAME, problems::add).tree(new Document(document.toString()));
        PolicyHeading heading = PolicyHeading.inForce(
                PolicyType.SESSION, "delegraph:session-policy:" + index, "session policy " + (index + 1));
        List<Statement> statements =
                cursor.map(policy -> PolicyReader.read(policy, heading)).orElse(List.of());
        problems.stream()
                .filter(problem -> problem.severity() != Diagnostic.Severity.INFO)
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(
                            "Session policy " + (index + 1) + " is not understood: " + problem.message());
                });
        return statements;
    }

    /** A document of a question's line. */
    private record Document(String text) implements SourceDocument {
        @Override
        public String uri() {
            return NAME;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
