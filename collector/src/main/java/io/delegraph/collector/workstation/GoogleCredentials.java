package io.delegraph.collector.workstation;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.collector.parse.TopLevel;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads files of Google credentials, such as {@code application_default_credentials.json}. The client secret beside a
 * refresh token is that of a public program and no secret.
 */
record GoogleCredentials(UserFacts facts, Slots slots) {
    private static final Pattern TYPE = Pattern.compile(
            "\"type\"\\s*:\\s*\"(?:authorized_user|service_account|external_account|external_account_authorized_user"
                    + "|impersonated_service_account)\"");
    private static final Set<String> SIGNS =
            Set.of("refresh_token", "private_key", "private_key_id", "credential_source", "source_credentials");

    static boolean recognises(DocumentHead head) {
        if (!head.text().stripLeading().startsWith("{")
                || !TYPE.matcher(head.text()).find()) {
            return false;
        }
        Set<String> names = TopLevel.names(head);
        return names.contains("type") && SIGNS.stream().anyMatch(names::contains);
    }

    static Completeness read(SourceDocument document, UserFacts facts) {
        return WholeValues.read(
                document, Syntax.JSON, facts, new GoogleCredentials(facts, new Slots(facts))::credentials);
    }

    /** States what the object gives who presents it. */
    void credentials(JsonCursor object) {
        facts.record();
        Optional<NodeId> credential = credential(object);
        Optional<String> target = object.findText("service_account_impersonation_url");
        if (credential.isPresent() && target.isPresent()) {
            new GoogleServiceAccount(facts)
                    .impersonated(
                            credential.get(),
                            object.find("service_account_impersonation_url").orElseThrow());
        }
    }

    private Optional<NodeId> credential(JsonCursor object) {
        return switch (object.findText("type").orElse("")) {
            case "service_account" -> new GoogleServiceAccount(facts).key(object, slots);
            case "external_account" -> source(object);
            case "impersonated_service_account" ->
                object.findObject("source_credentials").flatMap(this::credential);
            default -> refreshToken(object);
        };
    }

    private Optional<NodeId> refreshToken(JsonCursor object) {
        Optional<JsonCursor> token = object.find("refresh_token");
        Optional<String> text = token.flatMap(JsonCursor::text);
        if (text.isEmpty()) {
            facts.reject(WorkstationProblem.UNREADABLE_ENTRY, object.at(), "refresh_token");
            return Optional.empty();
        }
        Optional<String> google = object.findText("token_uri").or(() -> object.findText("token_url"));
        return slots.state(
                text.get(),
                NodeKind.REFRESH_TOKEN,
                google.flatMap(Audience::find),
                token.orElseThrow().at());
    }

    /** What an external account presents stands in a file, or a program or an address gives it out. */
    private Optional<NodeId> source(JsonCursor object) {
        Optional<JsonCursor> source = object.findObject("credential_source");
        References references = new References(facts);
        Optional<JsonCursor> file = source.flatMap(found -> found.find("file"));
        if (file.flatMap(JsonCursor::text).isPresent()) {
            JsonCursor path = file.orElseThrow();
            return Optional.of(references.file(path.scalar(), Optional.empty(), path.at()));
        }
        Optional<JsonCursor> command = source.flatMap(found -> found.findObject("executable"))
                .flatMap(executable -> executable.find("command"))
                .filter(found -> found.text().isPresent());
        if (command.isPresent()) {
            return Optional.of(references.process(
                    command.get().scalar(), Optional.empty(), command.get().at()));
        }
        return source.map(found -> references.metadata(found.at()));
    }
}
