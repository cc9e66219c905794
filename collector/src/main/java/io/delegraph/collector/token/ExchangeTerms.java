package io.delegraph.collector.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.token.KeptClaims;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an exchange's request and response say besides their tokens (RFC 8693, 2.1 and 2.2). */
record ExchangeTerms(JsonCursor record, JsonCursor request, Optional<JsonCursor> response, KeptClaims kept) {
    private static final Set<String> REFUSALS = Set.of(
            "access_denied",
            "unauthorized_client",
            "invalid_scope",
            "invalid_target",
            "insufficient_scope",
            "consent_required");

    Optional<String> id() {
        return text(record, "id");
    }

    Optional<String> client() {
        return text(request, "client_id");
    }

    Optional<Instant> time() {
        return Stream.of("time", "at", "timestamp")
                .flatMap(name -> record.find(name).stream())
                .flatMap(value -> instant(value).stream())
                .findFirst();
    }

    /** For whom the new token is asked: audiences, else resources. */
    List<String> audience() {
        List<String> audiences = texts("audience");
        return audiences.isEmpty() ? texts("resource") : audiences;
    }

    Optional<List<String>> requestedScope() {
        return scope(request);
    }

    Outcome outcome() {
        Optional<String> error = response.flatMap(each -> text(each, "error"));
        if (error.isPresent()) {
            return REFUSALS.contains(error.get()) ? Outcome.DENIED : Outcome.ERROR;
        }
        return response.isPresent() ? Outcome.OK : Outcome.UNKNOWN;
    }

    /**
     * The token with the scope that the response gives it, if its claims declare none. A response without a scope has
     * granted what was asked for (RFC 8693, 2.2.1).
     */
    Token complete(Token issued) {
        Optional<List<String>> scope =
                response.flatMap(ExchangeTerms.this::scope).or(this::requestedScope);
        TokenClaims said = issued.claims().orElseGet(() -> TokenClaims.of("", List.of(), Optional.empty(), audience()));
        boolean silent = issued.claims().isEmpty() && scope.isEmpty();
        return silent
                ? issued
                : new Token(
                        issued.id(),
                        issued.fingerprint(),
                        Optional.of(KeptClaims.scoped(said, scope)),
                        issued.written(),
                        issued.vouched(),
                        issued.at());
    }

    private Optional<List<String>> scope(JsonCursor object) {
        return object.find("scope")
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(words -> Arrays.stream(words.scalar().strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(kept::text)
                        .toList());
    }

    private List<String> texts(String name) {
        return request.find(name).map(JsonCursor::oneOrMany).orElse(List.of()).stream()
                .filter(each -> each.kind() == JsonKind.TEXT && !each.scalar().isBlank())
                .map(each -> kept.text(each.scalar()))
                .sorted()
                .distinct()
                .toList();
    }

    private Optional<String> text(JsonCursor object, String name) {
        return object.find(name)
                .filter(each -> each.kind() == JsonKind.TEXT && !each.scalar().isBlank())
                .map(each -> kept.text(each.scalar()));
    }

    private static Optional<Instant> instant(JsonCursor value) {
        try {
            return switch (value.kind()) {
                case TEXT -> Optional.of(OffsetDateTime.parse(value.scalar()).toInstant());
                case NUMBER -> Optional.of(Instant.ofEpochSecond(Long.parseLong(value.scalar())));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException notATime) {
            return Optional.empty();
        }
    }
}
