package io.delegraph.collector.parse.policy;

import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Statement.Readability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads one statement. What it does not understand it takes for any, and the statement becomes PARTIAL. */
final class StatementReader {
    private static final Set<String> ALWAYS = Set.of("Sid", "Effect", "Action", "NotAction", "Condition");
    private static final Set<String> WITH_RESOURCES = Set.of("Resource", "NotResource");
    private static final Set<String> WITH_PRINCIPALS = Set.of("Principal", "NotPrincipal");

    private final JsonCursor statement;
    private final PolicyHeading heading;
    private boolean partial;

    private StatementReader(JsonCursor statement, PolicyHeading heading) {
        this.statement = statement;
        this.heading = heading;
        this.partial = statement.cut();
    }

    static Statement read(JsonCursor statement, PolicyHeading heading, int index) {
        if (statement.kind() != JsonKind.OBJECT) {
            PolicyProblem.UNREADABLE_STATEMENT.report(
                    statement, statement.kind().words());
            return PolicyReader.unread(heading, index, statement.at());
        }
        return new StatementReader(statement, heading).read(index);
    }

    private Statement read(int index) {
        checkElements();
        Effect effect = effect();
        Lists actions = lists("Action", Need.REQUIRED);
        Lists resources = lists("Resource", heading.needsResources() ? Need.REQUIRED : Need.OPTIONAL);
        Lists principals = principals();
        ConditionReader conditions = ConditionReader.read(statement);
        partial |= conditions.partial();
        return new Statement(
                heading.statement(index),
                heading.type(),
                heading.name(),
                heading.version(),
                statement.findText("Sid").orElse(""),
                effect,
                actions.these(),
                actions.allBut(),
                resources.these(),
                resources.allBut(),
                principals.these(),
                principals.allBut(),
                conditions.conditions(),
                partial ? Readability.PARTIAL : Readability.WHOLE,
                statement.at());
    }

    private void checkElements() {
        Set<String> known = new TreeSet<>(ALWAYS);
        if (heading.namesResources()) {
            known.addAll(WITH_RESOURCES);
        }
        if (heading.namesPrincipals()) {
            known.addAll(WITH_PRINCIPALS);
        }
        statement.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                PolicyProblem.UNKNOWN_ELEMENT.report(value, String.join(", ", known));
                partial = true;
            }
        });
    }

    private Effect effect() {
        JsonCursor effect = statement.members().getOrDefault("Effect", statement);
        if (effect.kind() == JsonKind.TEXT && effect.scalar().equals("Allow")) {
            return Effect.ALLOW;
        }
        if (effect.kind() == JsonKind.TEXT && effect.scalar().equals("Deny")) {
            return Effect.DENY;
        }
        String found = effect == statement ? "missing" : quoted(effect);
        PolicyProblem.UNKNOWN_EFFECT.report(effect, found);
        partial = true;
        return Effect.ALLOW;
    }

    private static String quoted(JsonCursor value) {
        boolean word = value.kind() == JsonKind.TEXT && value.scalar().matches("[A-Za-z]{1,20}");
        return word ? "\"" + value.scalar() + "\"" : "another value";
    }

    /** An element and its negation. */
    private record Lists(List<String> these, List<String> allBut) {
        static final Lists ANY = new Lists(List.of("*"), List.of());
        static final Lists NONE = new Lists(List.of(), List.of());
    }

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private Lists lists(String name, Need need) {
        return lists(name, need, texts(name), texts("Not" + name));
    }

    private Lists principals() {
        Need need = heading.namesPrincipals() ? Need.REQUIRED : Need.OPTIONAL;
        PrincipalReader these = PrincipalReader.read(statement, "Principal");
        PrincipalReader allBut = PrincipalReader.read(statement, "NotPrincipal");
        partial |= these.partial() || allBut.partial();
        return lists("Principal", need, these.principals(), allBut.principals());
    }

    private Lists lists(String name, Need need, List<String> these, List<String> allBut) {
        if (statement.find(name).isPresent() && statement.find("Not" + name).isPresent()) {
            PolicyProblem.CONTRADICTING_ELEMENTS.report(statement, name, name);
            partial = true;
            return Lists.ANY;
        }
        if (!these.isEmpty() || !allBut.isEmpty()) {
            return new Lists(these, allBut);
        }
        if (need == Need.OPTIONAL) {
            return Lists.NONE;
        }
        PolicyProblem.MISSING_ELEMENT.report(statement, name);
        partial = true;
        return Lists.ANY;
    }

    private List<String> texts(String name) {
        List<JsonCursor> values =
                statement.find(name).map(JsonCursor::oneOrMany).orElse(List.of());
        List<String> texts = new ArrayList<>();
        boolean understood = true;
        for (JsonCursor value : values) {
            if (value.kind() == JsonKind.TEXT) {
                texts.add(value.scalar());
            } else {
                PolicyProblem.UNREADABLE_ELEMENT.report(value, value.kind().words(), name, "a string");
                understood = false;
            }
        }
        partial |= !understood;
        // A negated list that lost an entry is already wider; another one is made so.
        if (!understood && !name.startsWith("Not")) {
            texts.add("*");
        }
        return texts;
    }
}
