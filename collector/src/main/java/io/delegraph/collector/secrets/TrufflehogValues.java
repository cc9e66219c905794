package io.delegraph.collector.secrets;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.secret.AwsKey;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.SecretName;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a credential that trufflehog found. {@code Raw} is its id or its secret, {@code RawV2} both together, {@code
 * SecretParts} all by name.
 */
record TrufflehogValues(JsonCursor finding) {
    private static final int SECRET_KEY_LENGTH = 40;

    /** The public id of an AWS key; {@code Redacted} shows it where {@code Raw} does not. */
    Optional<String> findAwsKeyId() {
        return Stream.of(Stream.of(raw()), parts(), finding.findText("Redacted").stream())
                .flatMap(texts -> texts)
                .map(String::strip)
                .filter(AwsKey::isKeyId)
                .findFirst();
    }

    /** The secret half of an AWS key. */
    Optional<Secret> findAwsSecret(String keyId) {
        return Stream.concat(parts(), Stream.of(remainder(keyId), raw()))
                .map(String::strip)
                .filter(text -> text.length() == SECRET_KEY_LENGTH)
                .flatMap(text -> literal(text).stream())
                .findFirst();
    }

    /** What the credential is known by: its secret part where that has a name, else {@code Raw}. */
    String primary() {
        return secretParts().findFirst().orElseGet(this::raw);
    }

    /** Other texts of the same credential that somebody may hold: each secret part, the pair, and what the pair adds. */
    List<Secret> others() {
        return Stream.concat(secretParts(), Stream.of(raw(), pair(), remainder(raw())))
                .filter(text -> !text.isBlank() && !FoundText.isRedacted(text))
                .flatMap(text -> literal(text).stream())
                .toList();
    }

    String raw() {
        return decoded(finding.findText("Raw").orElse(""));
    }

    private String pair() {
        return decoded(finding.findText("RawV2").orElse(""));
    }

    private String remainder(String first) {
        String pair = pair();
        boolean starts = !first.isEmpty() && pair.length() > first.length() && pair.startsWith(first);
        return starts ? pair.substring(first.length()).replaceFirst("^:", "") : "";
    }

    private Stream<String> parts() {
        return finding.findObject("SecretParts").stream()
                .flatMap(parts -> parts.members().values().stream())
                .flatMap(part -> part.text().stream());
    }

    private Stream<String> secretParts() {
        return finding.findObject("SecretParts").stream()
                .flatMap(parts -> parts.members().entrySet().stream())
                .filter(part -> SecretName.isSecret(part.getKey()))
                .flatMap(part -> part.getValue().text().stream())
                .filter(text -> !text.isBlank());
    }

    private static Optional<Secret> literal(String text) {
        return SlotReader.read(text) instanceof Slot.Literal literal ? Optional.of(literal.secret()) : Optional.empty();
    }

    // The first versions of trufflehog 3, which do not name a decoder either, write values in base64.
    private String decoded(String written) {
        if (finding.members().containsKey("DecoderName") || written.isEmpty()) {
            return written;
        }
        try {
            String text = new String(Base64.getDecoder().decode(written), StandardCharsets.UTF_8);
            boolean printable = text.chars()
                    .allMatch(each -> each == '\n' || each == '\r' || each == '\t' || (each >= ' ' && each < 0x7f));
            return printable ? text : written;
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }
}
