package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Credentials among environment variables. */
final class VariableSlots {
    private static final Set<String> PROFILES = Set.of("AWS_PROFILE", "AWS_DEFAULT_PROFILE");

    private VariableSlots() {}

    /**
     * The slots among the members.
     *
     * @param wanted names of variables that other slots refer to, and so are slots whatever their names say
     */
    static List<FoundSlot> of(JsonCursor variables, Set<String> wanted) {
        if (!variables.is(JsonKind.OBJECT)) {
            return List.of();
        }
        List<FoundSlot> slots = new ArrayList<>();
        variables.members().forEach((name, value) -> {
            if (isValue(value)) {
                slots.addAll(slots(name, value, wanted.contains(name)));
            }
        });
        return slots;
    }

    private static boolean isValue(JsonCursor value) {
        return value.kind() == JsonKind.NUMBER
                || value.kind() == JsonKind.FLAG
                || value.kind() == JsonKind.NULL
                || value.is(JsonKind.TEXT);
    }

    private static List<FoundSlot> slots(String name, JsonCursor value, boolean wanted) {
        if (value.kind() == JsonKind.FLAG) {
            return List.of();
        }
        if (PROFILES.contains(name)) {
            return SlotValues.read(value.scalar()).flatMap(slot -> profile(name, slot, value)).stream()
                    .toList();
        }
        String slot = "env:" + name;
        return wanted && !EmbeddedSlots.isJson(value.scalar())
                ? SlotValues.read(value.scalar()).map(found -> FoundSlot.of(slot, found, value)).stream()
                        .toList()
                : EmbeddedSlots.find(slot, name, value.scalar(), value);
    }

    // The name of a profile is no secret; what it stands for is a credential.
    private static Optional<FoundSlot> profile(String name, Slot slot, JsonCursor value) {
        if (slot instanceof Slot.Literal) {
            Slot reference = new Slot.Reference(
                    Slot.Content.MANAGER, "aws-profile:" + value.scalar().strip());
            return Optional.of(FoundSlot.of("env:" + name, reference, value));
        }
        return slot instanceof Slot.Placeholder
                ? Optional.of(FoundSlot.of("env:" + name, slot, value))
                : Optional.empty();
    }
}
