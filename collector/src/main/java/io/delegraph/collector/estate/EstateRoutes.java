package io.delegraph.collector.estate;

import io.delegraph.collector.parse.JsonCursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the routes of an estate file. */
final class EstateRoutes {
    private static final String WEBHOOK = "[A-Za-z0-9._-]{1,64}";
    private static final int LONGEST = 200;
    private static final List<String> FIELDS = List.of("contact", "owner", "webhook");

    private final List<EstateRoute> routes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Reads one entry; no when it was not understood, which was reported then. */
    boolean read(JsonCursor entry) {
        entry.members().forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                EstateProblem.UNKNOWN_FIELD.report(value, EstateEntries.printable(name), String.join(", ", FIELDS));
            }
        });
        Optional<String> owner = findShort(entry, "owner");
        if (owner.isEmpty()) {
            EstateProblem.MISSING_FIELD.report(entry, "owner", "an owner, or * for whatever has no route of its own");
            return false;
        }
        Optional<String> webhook = EstateEntries.findText(entry, "webhook").filter(text -> text.matches(WEBHOOK));
        if (webhook.isEmpty()) {
            EstateProblem.MISSING_FIELD.report(entry, "webhook", "the name of a webhook");
            return false;
        }
        if (seen.add(owner.get() + "\0" + webhook.get())) {
            routes.add(new EstateRoute(owner.get(), webhook.get(), findShort(entry, "contact")));
        } else {
            EstateProblem.SAME_AGAIN.report(entry);
        }
        return true;
    }

    private static Optional<String> findShort(JsonCursor entry, String name) {
        Optional<String> text = EstateEntries.findText(entry, name);
        if (text.isPresent() && text.get().length() > LONGEST) {
            JsonCursor at = entry.members().getOrDefault(name, entry);
            EstateProblem.BAD_VALUE.report(at, name, "at most " + LONGEST + " characters");
            return Optional.empty();
        }
        return text.map(String::strip);
    }

    List<EstateRoute> list() {
        return List.copyOf(routes);
    }
}
