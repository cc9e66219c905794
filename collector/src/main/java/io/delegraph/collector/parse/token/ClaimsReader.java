package io.delegraph.collector.parse.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Diagnostic.Severity;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads decoded claims, as RFC 7519, RFC 8693, RFC 9396 and draft-ietf-oauth-transaction-tokens have them.
 *
 * <p>A claim of another kind than the standard's is absent, which is neither nothing nor everything. A transaction token's
 * {@code scope} is its purpose: it is not taken for a list of scopes.
 */
public final class ClaimsReader {
    private static final int DEEPEST = 32;

    private ClaimsReader() {}

    /** What the object says; empty when it is none. */
    public static Optional<TokenClaims> read(JsonCursor claims) {
        if (!claims.is(JsonKind.OBJECT)) {
            return Optional.empty();
        }
        Optional<String> transaction = text(claims, "txn");
        Optional<String> stated = Stream.of("purp", "purpose")
                .flatMap(name -> text(claims, name).stream())
                .findFirst();
        boolean isTransaction = transaction.isPresent() || claims.find("purp").isPresent();
        return Optional.of(new TokenClaims(
                text(claims, "iss").orElse(""),
                text(claims, "sub").orElse(""),
                actors(claims),
                mayAct(claims),
                isTransaction ? Optional.empty() : scope(claims),
                texts(claims, "aud"),
                text(claims, "jti"),
                text(claims, "client_id").or(() -> text(claims, "azp")),
                transaction,
                isTransaction ? stated.or(() -> scope(claims).map(words -> String.join(" ", words))) : Optional.empty(),
                moment(claims, "iat"),
                moment(claims, "nbf"),
                moment(claims, "exp"),
                DetailsReader.read(claims)));
    }

    /** Whether nothing limits {@code authorization_details} in a way that is not read: such a detail is left out. */
    public static boolean understandsDetails(JsonCursor claims) {
        return DetailsReader.understands(claims);
    }

    // Outermost, who acts now, first (RFC 8693, 4.1).
    private static List<String> actors(JsonCursor claims) {
        List<String> actors = new ArrayList<>();
        Optional<JsonCursor> act = claims.find("act");
        while (act.isPresent() && actors.size() < DEEPEST) {
            party(act.get()).ifPresent(actors::add);
            act = act.get().find("act");
        }
        return actors;
    }

    private static List<String> mayAct(JsonCursor claims) {
        return claims.find("may_act").map(JsonCursor::oneOrMany).orElse(List.of()).stream()
                .flatMap(each -> party(each).stream())
                .toList();
    }

    private static Optional<String> party(JsonCursor written) {
        return written.kind() == JsonKind.TEXT
                ? Optional.of(written.scalar()).filter(text -> !text.isBlank())
                : text(written, "sub").or(() -> text(written, "client_id"));
    }

    private static Optional<List<String>> scope(JsonCursor claims) {
        Optional<JsonCursor> written = claims.find("scope").or(() -> claims.find("scp"));
        return written.map(JsonCursor::oneOrMany)
                .filter(words -> words.stream().allMatch(word -> word.kind() == JsonKind.TEXT))
                .map(words -> words.stream()
                        .flatMap(word -> Arrays.stream(word.scalar().strip().split("\\s+")))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    static List<String> texts(JsonCursor object, String name) {
        return object.find(name).map(JsonCursor::oneOrMany).orElse(List.of()).stream()
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank())
                .toList();
    }

    static Optional<String> text(JsonCursor object, String name) {
        return object.find(name)
                .filter(each -> each.kind() == JsonKind.TEXT || each.kind() == JsonKind.NUMBER)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank());
    }

    // NumericDate, in seconds, with or without a fraction; systems that write claims down also write ISO 8601.
    private static Optional<Instant> moment(JsonCursor claims, String name) {
        try {
            return text(claims, name).map(ClaimsReader::instant);
        } catch (DateTimeException | ArithmeticException | NumberFormatException notATime) {
            claims.find(name)
                    .ifPresent(each -> each.report(
                            Severity.WARNING,
                            "TOKEN_BAD_TIME",
                            "The claim '" + name + "' is no time; expected seconds since 1970. It was left out."));
            return Optional.empty();
        }
    }

    private static Instant instant(String written) {
        if (written.indexOf('T') > 0) {
            return OffsetDateTime.parse(written).toInstant();
        }
        if (!written.matches("\\d{1,11}(?:\\.\\d{1,9})?")) {
            throw new NumberFormatException("No NumericDate");
        }
        BigDecimal seconds = new BigDecimal(written);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }
}
