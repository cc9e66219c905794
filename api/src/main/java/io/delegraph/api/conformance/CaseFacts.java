package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.PolicyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes out the abbreviations of a case as records of {@code delegraph.facts/1}: principals, resources, memberships and
 * policies. What policies and memberships name is described as far as its name says what it is.
 */
final class CaseFacts {
    /** Fields of a case, and of a file, that state facts. */
    static final List<String> FIELDS =
            List.of("facts", "principals", "resources", "members", "organization", "policies");

    private final ShortNames names;
    private final Map<String, Stated> nodes = new LinkedHashMap<>();
    private final List<Stated> others = new ArrayList<>();

    CaseFacts(ShortNames names) {
        this.names = names;
    }

    /** Adds what the part states. */
    CaseFacts add(Fields part) {
        part.members("principals").forEach((name, more) -> described(Implied.principal(names.full(name)), more));
        part.members("resources").forEach((name, more) -> described(Implied.resource(name, names.account()), more));
        part.members("members").forEach(this::members);
        part.members("organization").forEach(this::organization);
        part.members("policies").forEach(this::policies);
        for (JsonCursor record : part.listElements("facts")) {
            if (record.is(JsonKind.OBJECT)) {
                others.add(new Stated(CursorJson.members(record), record.at()));
            }
        }
        return this;
    }

    /** Records with nodes first; what {@code facts} describes is not described again. */
    List<Stated> list() {
        List<String> described = others.stream()
                .map(each -> each.record().path("id").asText())
                .filter(id -> !id.isEmpty())
                .toList();
        return Stream.concat(
                        nodes.entrySet().stream()
                                .filter(node -> !described.contains(node.getKey()))
                                .map(Map.Entry::getValue),
                        others.stream())
                .toList();
    }

    /** Makes sure that the principal exists. */
    void principal(String name, JsonCursor namedBy) {
        if (Implied.isAwsPrincipal(names.full(name))) {
            implied(Implied.principal(names.full(name)), namedBy);
        }
    }

    private void implied(ObjectNode record, JsonCursor namedBy) {
        nodes.putIfAbsent(record.path("id").asText(), new Stated(record, namedBy.at()));
    }

    private void described(ObjectNode record, JsonCursor more) {
        if (more.kind() != JsonKind.NULL && more.is(JsonKind.OBJECT)) {
            record.setAll(CursorJson.members(more));
        }
        nodes.put(record.path("id").asText(), new Stated(record, more.at()));
    }

    private void members(String group, JsonCursor members) {
        principal(group, members);
        for (JsonCursor member : members.oneOrMany()) {
            principal(member.scalar(), member);
            edge("MEMBER_OF", names.full(member.scalar()), names.full(group), member);
        }
    }

    private void organization(String child, JsonCursor parent) {
        ObjectNode lower = Implied.resource(child, names.account());
        ObjectNode upper = Implied.resource(parent.scalar(), names.account());
        implied(lower, parent);
        implied(upper, parent);
        edge("PART_OF", lower.path("id").asText(), upper.path("id").asText(), parent);
    }

    private void edge(String kind, String from, String to, JsonCursor at) {
        ObjectNode edge = CursorJson.object()
                .put("type", "edge")
                .put("kind", kind)
                .put("from", from)
                .put("to", to);
        others.add(new Stated(edge, at.at()));
    }

    private void policies(String kind, JsonCursor targets) {
        List<String> kinds = Arrays.stream(PolicyType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!kinds.contains(kind)) {
            ConformanceProblem.BAD_VALUE.report(targets, "below one of " + String.join(", ", kinds));
            return;
        }
        targets.members().forEach((target, documents) -> policies(kind, target, documents));
    }

    private void policies(String kind, String target, JsonCursor documents) {
        String full = names.full(target);
        implied(
                Implied.isAwsPrincipal(full) ? Implied.principal(full) : Implied.resource(full, names.account()),
                documents);
        for (JsonNode document : documents(documents)) {
            ObjectNode record = CursorJson.object()
                    .put("type", "aws.policy")
                    .put("kind", kind)
                    .put("target", full);
            record.set("document", document);
            others.add(new Stated(record, documents.at()));
        }
    }

    // A list of statements is one document; a list of documents is several.
    private static List<JsonNode> documents(JsonCursor written) {
        List<JsonCursor> elements = written.oneOrMany();
        boolean whole =
                elements.stream().anyMatch(each -> each.find("Statement").isPresent());
        if (whole) {
            return elements.stream().map(CursorJson::of).toList();
        }
        ObjectNode document = CursorJson.object().put("Version", "2012-10-17");
        document.set("Statement", CursorJson.of(written));
        return List.of(document);
    }
}
