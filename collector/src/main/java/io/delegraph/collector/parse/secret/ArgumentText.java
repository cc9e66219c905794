package io.delegraph.collector.parse.secret;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be kept of an argument's value. A secret becomes its fingerprint, a long text and a text with a secret in it a
 * keyed digest; anything else is kept as it is. Equal values give equal texts, so that an argument can be compared with what
 * was approved without either being kept; what already is a fingerprint stays as it is.
 */
public final class ArgumentText {
    /** Longer texts become a digest, in characters. */
    public static final int LONGEST = 200;

    private static final String HIDDEN = "[secret]";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\"'`=,;&?|<>()\\[\\]{}]+|:(?=\\s)");

    private static final Pattern FINGERPRINT = Pattern.compile("fp:[^:]+:[0-9a-f]{64}");

    private final Fingerprinter fingerprinter;

    public ArgumentText(Fingerprinter fingerprinter) {
        this.fingerprinter = Objects.requireNonNull(fingerprinter, "fingerprinter");
    }

    /**
     * What to keep of the value.
     *
     * @param name  of the argument: of one whose name says that it is secret no value is kept
     * @param value as written
     */
    public String of(String name, String value) {
        String kept = withoutSecret(name, value);
        return kept.length() > LONGEST && kept.equals(value)
                ? fingerprinter.ofText(value).toString()
                : kept;
    }

    /** The value unless there is a secret in it, however long it is: for names, of which a digest would say nothing. */
    public String withoutSecret(String value) {
        return withoutSecret("", value);
    }

    private String withoutSecret(String name, String value) {
        if (value.isBlank() || FINGERPRINT.matcher(value).matches()) {
            return value;
        }
        Slot slot = SlotReader.read(value);
        if (slot instanceof Slot.Literal literal && isSecret(name, value, literal.secret())) {
            return literal.secret().fingerprints(fingerprinter).stream()
                    .findFirst()
                    .orElse(HIDDEN);
        }
        return holdsSecret(value) ? fingerprinter.ofText(value).toString() : value;
    }

    private static boolean isSecret(String name, String value, Secret secret) {
        boolean wrapped = SlotReader.isConnectionString(value) || SlotReader.isAddressWithPassword(value);
        boolean formed = secret.isOfKnownFormat() && secret.findAwsKeyId().isEmpty();
        return SecretName.isSecret(name) || wrapped || formed;
    }

    private static boolean holdsSecret(String value) {
        Stream<String> words = Arrays.stream(BETWEEN_WORDS.split(value, -1));
        return value.contains(" PRIVATE KEY")
                || words.filter(word -> !word.isEmpty())
                        .anyMatch(word -> SecretFormat.of(word)
                                        .filter(format -> format != SecretFormat.AWS_KEY_ID)
                                        .isPresent()
                                || SlotReader.isAddressWithPassword(word));
    }
}
