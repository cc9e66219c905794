package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an expectation asks, in parts: a file says some for all its cases, a case for all its expectations.
 *
 * @param principals asked about, each by itself
 * @param actions    asked about, each by itself
 * @param resources  asked about, each by itself
 * @param becomes    whom the principal would become, each by itself
 * @param rest       context, session policies and subject, as {@code can --batch} has them
 */
record Question(
        List<String> principals, List<String> actions, List<String> resources, List<String> becomes, ObjectNode rest) {
    /** Fields that a question has. */
    static final List<String> FIELDS =
            List.of("principal", "action", "resource", "become", "context", "sessionPolicies", "for");

    static Question nothing() {
        return new Question(List.of(), List.of(), List.of(), List.of(), CursorJson.object());
    }

    /** The question with what the part says besides or instead; contexts are joined key by key. */
    Question with(Fields part, ShortNames names) {
        List<String> become = full(part.listTexts("become"), names);
        List<String> action = part.listTexts("action");
        ObjectNode more = rest.deepCopy();
        part.part().findObject("context").ifPresent(context -> {
            ObjectNode known = more.withObject("/context");
            context.members().forEach((key, value) -> {
                // An empty object takes back what was said above: the key is not known.
                if (value.kind() == JsonKind.OBJECT) {
                    known.remove(key);
                } else {
                    known.set(key, CursorJson.of(value));
                }
            });
        });
        part.findText("for").ifPresent(subject -> more.put("for", names.full(subject)));
        List<JsonCursor> policies = part.listElements("sessionPolicies");
        if (!policies.isEmpty()) {
            more.set("sessionPolicies", documents(policies));
        }
        return new Question(
                orElse(full(part.listTexts("principal"), names), principals),
                become.isEmpty() ? orElse(action, actions) : List.of(),
                orElse(part.listTexts("resource"), resources),
                action.isEmpty() ? orElse(become, becomes) : List.of(),
                more);
    }

    /** The lines of {@code can --batch} that the question amounts to, in every combination; none when a part is missing. */
    List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        for (String principal : principals) {
            for (String action : actions) {
                resources.forEach(resource ->
                        lines.add(line(principal).put("action", action).put("resource", resource)));
            }
            becomes.forEach(become -> lines.add(line(principal).put("become", become)));
        }
        return lines;
    }

    private ObjectNode line(String principal) {
        ObjectNode line = CursorJson.object().put("principal", principal);
        line.setAll(rest.deepCopy());
        return line;
    }

    private static ArrayNode documents(List<JsonCursor> policies) {
        ArrayNode documents = CursorJson.array();
        for (JsonCursor policy : policies) {
            JsonNode written = CursorJson.of(policy);
            boolean whole =
                    policy.kind() == JsonKind.TEXT || policy.find("Statement").isPresent();
            documents.add(
                    whole
                            ? written
                            : CursorJson.object().put("Version", "2012-10-17").set("Statement", written));
        }
        return documents;
    }

    private static List<String> full(List<String> written, ShortNames names) {
        UnaryOperator<String> full = names::full;
        return written.stream().map(full).toList();
    }

    private static List<String> orElse(List<String> given, List<String> usual) {
        return given.isEmpty() ? usual : given;
    }
}
