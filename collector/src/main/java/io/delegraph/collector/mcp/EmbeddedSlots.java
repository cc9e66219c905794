package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Credentials in a value that may be a JSON object: each member that holds one is a slot of its own. They stand where
 * the value stands.
 */
final class EmbeddedSlots {
    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*\"[\\s\\S]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private final JsonCursor at;
    private final List<FoundSlot> slots = new ArrayList<>();

    private EmbeddedSlots(JsonCursor at) {
        this.at = at;
    }

    static boolean isJson(String text) {
        return JSON.matcher(text).matches() && text.strip().endsWith("}");
    }

    /** What stands in the slot: the credentials of its members, or else the credential that the whole value is. */
    static List<FoundSlot> find(String slot, String name, String value, JsonCursor at) {
        EmbeddedSlots found = new EmbeddedSlots(at);
        if (isJson(value)) {
            at.embedded(value).ifPresent(object -> found.members(slot, object));
        }
        if (found.slots.isEmpty()) {
            SlotValues.find(name, value).ifPresent(content -> found.slots.add(FoundSlot.of(slot, content, at)));
        }
        return found.slots;
    }

    private void members(String slot, JsonCursor object) {
        object.members().forEach((name, value) -> {
            boolean shown = NAME.matcher(name).matches() && !SlotValues.looksSecret(name);
            value(slot + "/" + (shown ? name : Endpoint.STRUCK_OUT), name, value);
        });
    }

    private void value(String slot, String name, JsonCursor value) {
        if (value.kind() == JsonKind.OBJECT) {
            members(slot, value);
        } else if (value.kind() == JsonKind.ARRAY) {
            value.elements().forEach(element -> value(slot, name, element));
        } else if (value.kind() == JsonKind.TEXT) {
            SlotValues.find(name, value.scalar()).ifPresent(content -> slots.add(FoundSlot.of(slot, content, at)));
        }
    }
}
