package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.collector.parse.secret.ArgumentText;
import io.delegraph.cypher.graph.event.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is approved: {@code [{"action": "read_order", "resource": "crm/orders", "attributes": {"account": ["A17"]}}]}. */
record Allowances(ArgumentText texts) {
    /** Members of one of them. */
    static final Set<String> MEMBERS = Set.of("action", "resource", "attributes");

    private static final String EXPECTED =
            "a list of an action, a resource and attributes, each a text or a list of texts";
    private static final String ANY = "*";

    /**
     * All of the list, or nothing of it when a part is not understood: what is left would be less than was approved.
     *
     * @param instead what is done then, for people
     */
    Optional<List<Allowance>> read(RecordFields record, String field, String instead) {
        List<JsonCursor> written =
                record.record().find(field).map(JsonCursor::oneOrMany).orElse(List.of());
        List<Allowance> read = new ArrayList<>();
        for (JsonCursor each : written) {
            Optional<Allowance> allowance = allowance(each);
            if (allowance.isEmpty()) {
                FactsProblem.BAD_VALUE.report(each, field, EXPECTED, instead);
                return Optional.empty();
            }
            read.add(allowance.get());
        }
        return Optional.of(read);
    }

    private Optional<Allowance> allowance(JsonCursor written) {
        Optional<String> action = word(written, "action").filter(text -> text.matches("\\S+"));
        boolean known = MEMBERS.containsAll(written.members().keySet()) && !written.cut();
        boolean resourceIsText =
                written.find("resource").isEmpty() || word(written, "resource").isPresent();
        Optional<SortedMap<String, List<String>>> attributes = attributes(written);
        return action.isEmpty() || !known || !resourceIsText
                ? Optional.empty()
                : attributes.map(limits ->
                        new Allowance(action.get(), word(written, "resource").orElse(ANY), limits));
    }

    private Optional<SortedMap<String, List<String>>> attributes(JsonCursor written) {
        Optional<JsonCursor> stated = written.find("attributes");
        boolean isObject = stated.isEmpty() || stated.get().kind() == JsonKind.OBJECT;
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        boolean whole = isObject;
        for (var each : stated.map(JsonCursor::members).orElse(Map.of()).entrySet()) {
            Optional<List<String>> values = Scalars.of(each.getValue());
            values.ifPresent(list -> attributes.put(each.getKey(), kept(each.getKey(), list)));
            whole &= values.isPresent();
        }
        return whole ? Optional.of(attributes) : Optional.empty();
    }

    // A pattern is no value and no secret.
    private List<String> kept(String name, List<String> values) {
        return values.stream()
                .map(value -> FactIds.pattern(value) || value.startsWith("${") ? value : texts.of(name, value))
                .toList();
    }

    private static Optional<String> word(JsonCursor object, String name) {
        return object.find(name)
                .filter(each -> each.kind() == JsonKind.TEXT)
                .map(JsonCursor::scalar)
                .filter(text -> !text.isBlank());
    }
}
