package io.delegraph.collector.token;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import io.delegraph.collector.parse.token.ClaimsReader;
import io.delegraph.collector.parse.token.KeptClaims;
import io.delegraph.cypher.graph.event.TokenClaims;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads tokens, decoded or as they are sent; what is sent is dropped as soon as its claims are read. */
final class Tokens {
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern ENCRYPTED = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*){4}");

    private final Fingerprinter fingerprinter;
    private final KeptClaims kept;

    Tokens(Fingerprinter fingerprinter) {
        this.fingerprinter = fingerprinter;
        this.kept = new KeptClaims(new ArgumentText(fingerprinter));
    }

    /** What may be kept of a text of the record. */
    KeptClaims kept() {
        return kept;
    }

    /** The token that stands here, as an object of claims or as it is sent. */
    Optional<Token> read(JsonCursor value) {
        return switch (value.kind()) {
            case OBJECT -> decoded(value.findObject("claims").orElse(value), true);
            case TEXT ->
                Optional.of(sent(value)).filter(token -> !value.scalar().isBlank());
            default -> Optional.empty();
        };
    }

    private Optional<Token> decoded(JsonCursor claims, boolean vouched) {
        Optional<TokenClaims> read = ClaimsReader.read(claims).map(kept::of);
        return read.map(said -> new Token(said.id(), Optional.empty(), read, Optional.of(claims), vouched, claims));
    }

    private Token sent(JsonCursor text) {
        String token = text.scalar().strip();
        Optional<String> fingerprint = fingerprint(token);
        Token opaque = new Token(fingerprint, fingerprint, Optional.empty(), Optional.empty(), true, text);
        if (!SIGNED.matcher(token).matches()) {
            if (ENCRYPTED.matcher(token).matches()) {
                TokenProblem.ENCRYPTED.report(text);
            }
            return opaque;
        }
        String[] parts = token.split("\\.", -1);
        Optional<JsonCursor> header = part(text, parts[0]);
        Optional<JsonCursor> claims = part(text, parts[1]);
        if (header.isEmpty() || claims.isEmpty()) {
            TokenProblem.MALFORMED.report(text);
            return opaque;
        }
        boolean signed = !parts[2].isEmpty()
                && header.get()
                        .findText("alg")
                        .filter(alg -> !alg.equalsIgnoreCase("none"))
                        .isPresent();
        if (!signed) {
            TokenProblem.UNSIGNED.report(text);
        }
        return decoded(claims.get(), signed)
                .map(read -> new Token(
                        read.id().or(() -> fingerprint), fingerprint, read.claims(), read.written(), signed, text))
                .orElse(opaque);
    }

    /** The fingerprint of a token or another secret as it is sent; nothing of one that links nothing. */
    private Optional<String> fingerprint(String token) {
        return SlotReader.read(token) instanceof Slot.Literal literal
                ? literal.secret().fingerprints(fingerprinter).stream().findFirst()
                : Optional.empty();
    }

    private static Optional<JsonCursor> part(JsonCursor at, String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            // What cannot be read as JSON is reported by the caller, without repeating any of it.
            String json = new String(bytes, StandardCharsets.UTF_8);
            return json.startsWith("{")
                    ? at.embedded(json).filter(part -> part.kind() == JsonKind.OBJECT && !part.cut())
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
