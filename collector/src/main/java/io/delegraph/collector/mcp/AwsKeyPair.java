package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.secret.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins the parts of an AWS access key that stand in variables of one server: they are one credential. */
final class AwsKeyPair {
    private static final String ID = "env:AWS_ACCESS_KEY_ID";
    private static final String SECRET = "env:AWS_SECRET_ACCESS_KEY";
    private static final Set<String> OTHER_PARTS = Set.of(ID, "env:AWS_SESSION_TOKEN");

    private AwsKeyPair() {}

    /** The slots, with those of a key's parts joined where both id and secret are values. */
    static List<FoundSlot> joined(List<FoundSlot> slots) {
        Optional<String> keyId = slots.stream()
                .filter(slot -> slot.name().equals(ID))
                .filter(slot -> slot.content() instanceof Slot.Literal)
                .flatMap(slot -> ((Slot.Literal) slot.content()).secret().findAwsKeyId().stream())
                .findFirst();
        boolean pair = keyId.isPresent() && slots.stream().anyMatch(AwsKeyPair::isSecret);
        if (!pair) {
            return List.copyOf(slots);
        }
        return slots.stream()
                .filter(slot -> !OTHER_PARTS.contains(slot.name()))
                .map(slot -> isSecret(slot) ? new FoundSlot(slot.name(), slot.content(), keyId, slot.at()) : slot)
                .toList();
    }

    private static boolean isSecret(FoundSlot slot) {
        return slot.name().equals(SECRET) && slot.content() instanceof Slot.Literal;
    }
}
