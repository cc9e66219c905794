package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Cap;
import io.delegraph.cypher.graph.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The limit of an edge: {@code {"mode": "AUTHORITY", "permissions": [{"action": "s3:Get*", "resource": "*"}]}}. */
final class CapFields {
    /** Members of a cap. */
    static final Set<String> MEMBERS = Set.of("mode", "permissions");
    /** Members of one of its permissions. */
    static final Set<String> PERMISSION_MEMBERS = Set.of("action", "resource");

    private static final String EXPECTED = "a mode (AUTHORITY or LOCAL) and permissions, each an action and a resource";
    private static final String INSTEAD = "What the edge lets through is UNKNOWN.";

    private CapFields() {}

    /** The cap; a part that is not understood is reported, and then there is none. */
    static Optional<Cap> read(JsonCursor cap) {
        Optional<Cap.Mode> mode = cap.kind() == JsonKind.OBJECT ? mode(cap) : Optional.empty();
        Optional<JsonCursor> listed = cap.find("permissions").filter(each -> each.kind() == JsonKind.ARRAY);
        boolean known = MEMBERS.containsAll(cap.members().keySet());
        if (mode.isEmpty() || listed.isEmpty() || !known || cap.cut()) {
            FactsProblem.BAD_VALUE.report(cap, "cap", EXPECTED, INSTEAD);
            return Optional.empty();
        }
        List<Permission> permissions = new ArrayList<>();
        for (JsonCursor each : listed.get().elements()) {
            permission(each).ifPresent(permissions::add);
        }
        boolean whole = permissions.size() == listed.get().elements().size();
        return whole ? Optional.of(new Cap.Limited(mode.get(), permissions)) : Optional.empty();
    }

    private static Optional<Cap.Mode> mode(JsonCursor cap) {
        String written = cap.find("mode")
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .orElse("");
        return List.of(Cap.Mode.values()).stream()
                .filter(mode -> mode.name().equalsIgnoreCase(written))
                .findFirst();
    }

    private static Optional<Permission> permission(JsonCursor written) {
        Optional<String> action = word(written, "action").filter(text -> text.matches("\\S+"));
        Optional<String> resource = word(written, "resource");
        boolean known = PERMISSION_MEMBERS.containsAll(written.members().keySet());
        if (action.isEmpty() || resource.isEmpty() || !known) {
            FactsProblem.BAD_VALUE.report(written, "permissions", "an action and a resource", INSTEAD);
            return Optional.empty();
        }
        return Optional.of(new Permission(action.get(), resource.get()));
    }

    private static Optional<String> word(JsonCursor object, String name) {
        return object.find(name)
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank());
    }
}
