package io.delegraph.api.question;

import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.parse.secret.Secret;
import io.delegraph.collector.parse.secret.Slot;
import io.delegraph.collector.parse.secret.SlotReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be known of a leaked value: never the value.
 *
 * @param keyId        the public key id that the value is, if it is one
 * @param fingerprints by which the graph may know it
 * @param because      why it cannot be looked up; empty when it can
 */
public record LeakedValue(Optional<String> keyId, Set<String> fingerprints, String because) {
    public LeakedValue {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** Reads the value as collectors read it. */
    public static LeakedValue read(String text, Fingerprinter fingerprinter) {
        Slot slot = SlotReader.read(text);
        if (slot instanceof Slot.Literal literal) {
            return of(literal.secret(), fingerprinter);
        }
        if (slot instanceof Slot.Reference) {
            return not("It is a reference to a value that stands elsewhere, and no value.");
        }
        return slot instanceof Slot.Empty
                ? not("Nothing was read from standard input.")
                : not("It is a placeholder, and no value.");
    }

    private static LeakedValue of(Secret secret, Fingerprinter fingerprinter) {
        Optional<String> keyId = secret.findAwsKeyId();
        if (keyId.isPresent()) {
            return new LeakedValue(keyId, Set.of(), "");
        }
        List<String> fingerprints = secret.fingerprints(fingerprinter);
        return fingerprints.isEmpty()
                ? not("The value is too common or too short to tell one secret from another; it is never looked up.")
                : new LeakedValue(Optional.empty(), new TreeSet<>(fingerprints), "");
    }

    private static LeakedValue not(String because) {
        return new LeakedValue(Optional.empty(), Set.of(), because);
    }
}
