package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.SecretName;
import io.delegraph.collector.parse.secret.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All credentials that the entry of a server names or holds. */
final class Slots {
    private final JsonCursor entry;
    private final List<FoundSlot> slots = new ArrayList<>();

    private Slots(JsonCursor entry) {
        this.entry = entry;
    }

    static List<FoundSlot> of(JsonCursor entry, List<Token> words) {
        Slots found = new Slots(entry);
        found.slots.addAll(ArgumentSlots.of(words));
        Entries.first(entry, Entries.URLS)
                .filter(url -> url.kind() == JsonKind.TEXT)
                .ifPresent(url -> found.slots.addAll(UrlSlots.of(url.scalar(), "url", url)));
        Entries.first(entry, Entries.HEADERS).ifPresent(found::headers);
        Entries.first(entry, Entries.AUTHENTICATIONS).ifPresent(found::authentication);
        found.namedVariables();
        found.variables();
        return AwsKeyPair.joined(found.slots);
    }

    private void headers(JsonCursor headers) {
        if (headers.is(JsonKind.OBJECT)) {
            headers.members().forEach((name, value) -> value(name, "header:" + name, value));
        }
    }

    private void authentication(JsonCursor object) {
        object.members().forEach((name, value) -> {
            if (SecretName.isSecret(name)) {
                value(name, "auth:" + name, value);
            }
        });
    }

    private void value(String name, String slot, JsonCursor value) {
        if (value.kind() == JsonKind.OBJECT || value.kind() == JsonKind.ARRAY) {
            value.is(JsonKind.TEXT);
            return;
        }
        SlotValues.find(name, value.scalar()).ifPresent(found -> slots.add(FoundSlot.of(slot, found, value)));
    }

    /** Codex and Goose name variables instead of values. */
    private void namedVariables() {
        entry.find("bearer_token_env_var")
                .filter(value -> value.is(JsonKind.TEXT))
                .ifPresent(value -> reference("header:Authorization", Slot.Content.ENVIRONMENT, value.scalar(), value));
        entry.find("env_http_headers")
                .ifPresent(headers -> headers.members().forEach((name, value) -> {
                    if (SecretName.isSecret(name) || SecretName.isSecret(value.scalar())) {
                        reference("header:" + name, Slot.Content.ENVIRONMENT, value.scalar(), value);
                    }
                }));
        for (JsonCursor value : entry.find("env_vars").map(JsonCursor::elements).orElse(List.of())) {
            if (SecretName.isSecret(value.scalar())) {
                reference("env:" + value.scalar(), Slot.Content.ENVIRONMENT, value.scalar(), value);
            }
        }
        for (JsonCursor value : entry.find("env_keys").map(JsonCursor::elements).orElse(List.of())) {
            reference("env:" + value.scalar(), Slot.Content.MANAGER, "keyring:goose/" + value.scalar(), value);
        }
        entry.find("envFile")
                .filter(value -> value.is(JsonKind.TEXT))
                .ifPresent(value -> reference("envFile", Slot.Content.FILE, value.scalar(), value));
    }

    private void reference(String slot, Slot.Content content, String name, JsonCursor at) {
        if (!name.isBlank()) {
            slots.add(FoundSlot.of(slot, new Slot.Reference(content, name), at));
        }
    }

    // What other slots take from a variable that the entry sets is stated where it is set.
    private void variables() {
        Optional<JsonCursor> variables = Entries.first(entry, Entries.VARIABLES);
        Map<String, JsonCursor> set = variables.map(JsonCursor::members).orElse(Map.of());
        Set<String> wanted = new TreeSet<>();
        slots.forEach(slot -> slot.findVariable().filter(set::containsKey).ifPresent(wanted::add));
        slots.removeIf(slot -> slot.findVariable().filter(set::containsKey).isPresent());
        variables.ifPresent(object -> slots.addAll(VariableSlots.of(object, wanted)));
    }
}
