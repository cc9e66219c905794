package io.delegraph.api.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table: condition operators down, values of one context key across, a truth in every cell. Each row is a user of its
 * own whose policy has the row's operator; each column is a request with the column's value, without the key where that is
 * null, or with nothing known of it where it is an empty object.
 *
 * @param facts        the users and their policies
 * @param shapes       one per row
 * @param expectations one per cell
 */
record Matrix(List<Stated> facts, List<PolicyShape> shapes, List<Expectation> expectations) {
    private static final List<String> FIELDS = List.of("key", "values", "effect", "columns", "rows");
    private static final Matrix EMPTY = new Matrix(List.of(), List.of(), List.of());

    /** What all rows have in common. */
    private record Frame(String key, JsonNode values, String effect, List<JsonCursor> columns, ObjectNode line) {}

    /** The table below {@code matrix}, if there is one; actions and resources are the case's. */
    static Matrix of(Fields theCase, Question usual, ShortNames names) {
        Optional<JsonCursor> written = theCase.part().find("matrix");
        if (written.isEmpty()) {
            return EMPTY;
        }
        Fields part = Fields.of(written.get(), FIELDS);
        Optional<String> key = part.text("key");
        List<ObjectNode> lines = new Question(
                        List.of("a row's user"), usual.actions(), usual.resources(), List.of(), usual.rest())
                .lines();
        if (lines.isEmpty()) {
            ConformanceProblem.MISSING_FIELD.report(written.get(), "ask with action and resource");
        }
        if (key.isEmpty() || lines.isEmpty()) {
            return EMPTY;
        }
        Frame frame = new Frame(
                key.get(),
                written.get().find("values").map(CursorJson::of).orElseGet(CursorJson::array),
                part.findText("effect").orElse("Allow"),
                List.copyOf(part.members("columns").values()),
                lines.get(0));
        return of(frame, part.members("rows"), names);
    }

    private static Matrix of(Frame frame, Map<String, JsonCursor> rows, ShortNames names) {
        List<Stated> facts = new ArrayList<>();
        List<PolicyShape> shapes = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        rows.forEach((operator, truths) -> {
            if (truths.elements().size() != frame.columns().size()) {
                ConformanceProblem.WRONG_LENGTH.report(
                        truths, truths.elements().size(), frame.columns().size());
                return;
            }
            String user = names.full("user/" + operator.replace(':', '-'));
            ObjectNode policy = policy(frame, operator, user);
            facts.add(new Stated(Implied.principal(user), truths.at()));
            facts.add(new Stated(policy, truths.at()));
            shapes.add(PolicyShape.of(List.of(policy).stream()));
            expectations.addAll(cells(frame, user, truths));
        });
        return new Matrix(facts, shapes, expectations);
    }

    private static List<Expectation> cells(Frame frame, String user, JsonCursor truths) {
        return IntStream.range(0, frame.columns().size())
                .boxed()
                .flatMap(column -> {
                    JsonCursor cell = truths.elements().get(column);
                    ObjectNode line =
                            frame.line().deepCopy().put("principal", user).put("closure", "use");
                    JsonCursor value = frame.columns().get(column);
                    if (value.kind() != JsonKind.OBJECT) {
                        line.withObject("/context").set(frame.key(), CursorJson.of(value));
                    }
                    return ExpectationReader.truth(cell).stream()
                            .map(truth -> new Expectation(line, truth, Optional.empty(), Optional.empty(), cell.at()));
                })
                .toList();
    }

    private static ObjectNode policy(Frame frame, String operator, String user) {
        ArrayNode statements = CursorJson.array();
        if (!frame.effect().equals("Allow")) {
            statements.add(statement("Allow", frame));
        }
        ObjectNode judged = statement(frame.effect(), frame);
        judged.withObject("/Condition")
                .withObject("/" + operator.replace("~", "~0").replace("/", "~1"))
                .set(frame.key(), frame.values());
        statements.add(judged);
        ObjectNode record = CursorJson.object()
                .put("type", "aws.policy")
                .put("kind", "identity")
                .put("target", user);
        record.set("document", CursorJson.object().put("Version", "2012-10-17").set("Statement", statements));
        return record;
    }

    private static ObjectNode statement(String effect, Frame frame) {
        return CursorJson.object()
                .put("Effect", effect)
                .put("Action", frame.line().path("action").asText())
                .put("Resource", "*");
    }
}
