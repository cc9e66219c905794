package io.delegraph.collector.facts;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.StableHash;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Statement.Readability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement that a grant without a policy stands for. */
final class GrantStatement {
    private final RecordFields record;
    private boolean whole;

    private GrantStatement(RecordFields record) {
        this.record = record;
        this.whole = true;
    }

    /** The same for the same holder, target, effect, actions and conditions, wherever the record stands. */
    static Statement of(NodeId holder, String target, RecordFields record) {
        return new GrantStatement(record).read(holder, target);
    }

    private Statement read(NodeId holder, String target) {
        List<String> actions = actions();
        Effect effect = effect();
        List<Condition> conditions = conditions();
        String hash =
                StableHash.of(target, effect.name(), String.join(" ", actions), conditions.toString(), "" + whole);
        return new Statement(
                new NodeId(holder + "/grant/" + hash),
                PolicyType.IDENTITY,
                "",
                "",
                "",
                effect,
                actions,
                List.of(),
                List.of(target),
                List.of(),
                List.of(),
                List.of(),
                conditions,
                whole ? Readability.WHOLE : Readability.PARTIAL,
                record.record().at());
    }

    private List<String> actions() {
        List<String> actions = record.listTexts("actions");
        int written = record.record()
                .find("actions")
                .map(each -> each.oneOrMany().size())
                .orElse(0);
        whole &= actions.size() == written && !actions.isEmpty();
        return actions.isEmpty() ? List.of("*") : actions;
    }

    private Effect effect() {
        Optional<String> effect = record.findChoice("effect");
        whole &= effect.isPresent() || !record.has("effect");
        return effect.map(Effect::valueOf).orElse(Effect.ALLOW);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        record.record().find("conditions").ifPresent(written -> {
            requireObject(written);
            written.members().values().forEach(operator -> {
                requireObject(operator);
                operator.members().values().forEach(key -> conditions.add(condition(operator, key)));
            });
        });
        return conditions;
    }

    private void requireObject(JsonCursor value) {
        if (value.kind() != JsonKind.OBJECT) {
            FactsProblem.BAD_VALUE.report(
                    value,
                    "conditions",
                    "an object of operators, of keys, of values",
                    "What the grant gives is UNKNOWN.");
            whole = false;
        }
    }

    private Condition condition(JsonCursor operator, JsonCursor key) {
        List<String> values = key.oneOrMany().stream()
                .filter(value -> value.kind() != JsonKind.OBJECT && value.kind() != JsonKind.ARRAY)
                .map(JsonCursor::scalar)
                .toList();
        whole &= values.size() == key.oneOrMany().size();
        return new Condition(word(operator), word(key), values);
    }

    private String word(JsonCursor named) {
        String name = named.place().token();
        boolean word = name.matches("\\S+");
        whole &= word;
        return word ? name : name.replaceAll("\\s", "_") + "_";
    }
}
