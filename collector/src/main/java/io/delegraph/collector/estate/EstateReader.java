package io.delegraph.collector.estate;

import io.delegraph.collector.FactSink;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Evidence;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeClass;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.NodeKind;
import io.delegraph.cypher.graph.Properties;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.SourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads one estate file: states its accounts and resources, and collects its entries. */
final class EstateReader {
    private static final String ACCOUNT = "\\d{12}";

    private final SourceId source;
    private final FactSink sink;
    private final List<EstateEntry> entries = new ArrayList<>();
    private final EstateRoutes routes = new EstateRoutes();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> stated = new HashSet<>();
    private long accepted;
    private long rejected;

    EstateReader(SourceId source, FactSink sink) {
        this.source = source;
        this.sink = sink;
    }

    List<EstateEntry> entries() {
        return List.copyOf(entries);
    }

    List<EstateRoute> routes() {
        return routes.list();
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    void read(JsonCursor document) {
        if (document.kind() != JsonKind.OBJECT) {
            EstateProblem.UNREADABLE.report(document, document.kind().words());
            return;
        }
        document.members().forEach((name, section) -> {
            switch (name) {
                case "schema" -> section.is(JsonKind.TEXT);
                case "accounts" -> section(section, this::account);
                case "resources" -> section(section, this::resource);
                case "patterns" -> section(section, this::pattern);
                case "routes" -> section(section, routes::read);
                default -> EstateProblem.UNKNOWN_SECTION.report(section, EstateEntries.printable(name));
            }
        });
    }

    private void section(JsonCursor section, Predicate<JsonCursor> reader) {
        if (section.kind() == JsonKind.NULL) {
            return;
        }
        if (section.kind() != JsonKind.ARRAY) {
            EstateProblem.BAD_SECTION.report(section, section.kind().words());
            rejected++;
            return;
        }
        for (JsonCursor entry : section.elements()) {
            boolean understood = entry.is(JsonKind.OBJECT) && !entry.cut() && reader.test(entry);
            accepted += understood ? 1 : 0;
            rejected += understood ? 0 : 1;
        }
    }

    private boolean account(JsonCursor entry) {
        EstateEntries.checkNames(entry, List.of("id", "name", "own"));
        Optional<String> id = EstateEntries.findText(entry, "id").filter(text -> text.matches(ACCOUNT));
        if (id.isEmpty()) {
            EstateProblem.MISSING_FIELD.report(entry, "id", "the 12 digits of an AWS account");
            return false;
        }
        Properties says = EstateEntries.properties(entry);
        add(entry, new EstateEntry(Optional.empty(), Optional.empty(), id, says, EstateEntries.standing(entry)));
        Properties account = Properties.none()
                .with(Property.NATIVE_ID, id.get())
                .with(Property.PROVIDER, "aws")
                .with(Property.ACCOUNT_ID, id.get())
                .overlaidBy(says);
        Optional<Boolean> own = entry.findFlag("own");
        state(
                entry,
                "aws:account:" + id.get(),
                NodeKind.ACCOUNT,
                id.get(),
                own.isPresent() ? account.with(Property.TAGS, List.of("own=" + own.get())) : account);
        return true;
    }

    private boolean resource(JsonCursor entry) {
        EstateEntries.checkNames(entry, List.of("id", "name", "kind", "scopeKeys", "count"));
        Optional<String> id = EstateEntries.findText(entry, "id");
        if (id.isEmpty()) {
            EstateProblem.MISSING_FIELD.report(entry, "id", "the id of a resource, or a pattern");
            return false;
        }
        Properties says = EstateEntries.properties(entry);
        add(
                entry,
                new EstateEntry(
                        id.map(Glob::new), Optional.empty(), Optional.empty(), says, EstateEntries.standing(entry)));
        Properties resource =
                Properties.none().with(Property.NATIVE_ID, id.get()).overlaidBy(says);
        List<String> scopeKeys = entry.listTexts("scopeKeys");
        resource = scopeKeys.isEmpty() ? resource : resource.with(Property.SCOPE_KEYS, scopeKeys);
        var count = entry.findWhole("count");
        resource = count.isPresent() ? resource.with(Property.COUNT, count.getAsLong()) : resource;
        state(entry, id.get(), kind(entry), id.get(), resource);
        return true;
    }

    private boolean pattern(JsonCursor entry) {
        EstateEntries.checkNames(entry, List.of("id", "path", "account"));
        Optional<Glob> id = EstateEntries.findText(entry, "id").map(Glob::new);
        Optional<Glob> path = EstateEntries.findText(entry, "path").map(Glob::new);
        Optional<String> account = EstateEntries.findText(entry, "account");
        boolean limited = Stream.of(id, path, account).anyMatch(Optional::isPresent);
        if (!limited) {
            EstateProblem.MISSING_FIELD.report(entry, "id", "an id, a path or an account");
            return false;
        }
        Properties says = EstateEntries.properties(entry);
        add(entry, new EstateEntry(id, path, account, says, EstateEntries.standing(entry)));
        return true;
    }

    private void add(JsonCursor at, EstateEntry entry) {
        if (!seen.add(entry.id() + " " + entry.path() + " " + entry.account())) {
            EstateProblem.SAME_AGAIN.report(at);
        }
        entries.add(entry);
    }

    private static NodeKind kind(JsonCursor entry) {
        Optional<String> written = EstateEntries.findText(entry, "kind");
        Optional<NodeKind> kind = written.flatMap(EstateReader::findKind);
        if (written.isPresent() && kind.isEmpty()) {
            EstateProblem.BAD_VALUE.report(
                    entry.members().getOrDefault("kind", entry), "kind", "a kind of resource or location");
        }
        return kind.orElse(NodeKind.RESOURCE);
    }

    private static Optional<NodeKind> findKind(String label) {
        return Stream.of(NodeKind.values())
                .filter(kind -> kind.nodeClass() == NodeClass.RESOURCE || kind.nodeClass() == NodeClass.LOCATION)
                .filter(kind -> kind.label().equalsIgnoreCase(label))
                .findFirst();
    }

    private void state(JsonCursor entry, String id, NodeKind kind, String name, Properties properties) {
        if (!stated.add(id)) {
            return;
        }
        sink.fact(
                source,
                new Node(
                        new NodeId(id),
                        kind,
                        EstateEntries.findText(entry, "name").orElse(name),
                        properties,
                        Evidence.DECLARED,
                        entry.at()));
    }
}
