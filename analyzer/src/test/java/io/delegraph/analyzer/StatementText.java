package io.delegraph.analyzer;

import io.delegraph.cypher.graph.Condition;
import io.delegraph.cypher.graph.Effect;
import io.delegraph.cypher.graph.NodeId;
import io.delegraph.cypher.graph.PolicyType;
import io.delegraph.cypher.graph.SourceLocation;
import io.delegraph.cypher.graph.Statement;
import io.delegraph.cypher.graph.Statement.Readability;
import java.util.ArrayList;
import java.util.List;

/** A policy statement in the making, as a person would write it; {@link EstateFixture} says where it stands. */
public record StatementText(
        Effect effect,
        List<String> actions,
        List<String> notActions,
        List<String> resources,
        List<String> notResources,
        List<String> principals,
        List<String> notPrincipals,
        List<Condition> conditions,
        Readability readability) {

    public static StatementText allow(String... actions) {
        return of(Effect.ALLOW, List.of(actions), List.of());
    }

    public static StatementText deny(String... actions) {
        return of(Effect.DENY, List.of(actions), List.of());
    }

    public static StatementText allowAllBut(String... actions) {
        return of(Effect.ALLOW, List.of(), List.of(actions));
    }

    public static StatementText denyAllBut(String... actions) {
        return of(Effect.DENY, List.of(), List.of(actions));
    }

    /** A trust statement that lets the named take a role. */
    public static StatementText trust(String... principals) {
        return allow("sts:AssumeRole").by(principals);
    }

    /** A trust statement that lets a service take a role. */
    public static StatementText trustService(String service) {
        return trust("Service " + service);
    }

    private static StatementText of(Effect effect, List<String> actions, List<String> notActions) {
        return new StatementText(
                effect,
                actions,
                notActions,
                List.of("*"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Readability.WHOLE);
    }

    public StatementText on(String... only) {
        return about(List.of(only), List.of());
    }

    public StatementText onAllBut(String... excluded) {
        return about(List.of(), List.of(excluded));
    }

    public StatementText by(String... named) {
        return about(List.of(), List.of()).naming(named);
    }

    /** For these, on what it is about. */
    public StatementText naming(String... named) {
        return of(List.of(named), List.of());
    }

    /** For everybody but these. */
    public StatementText byAllBut(String... excluded) {
        return of(List.of(), List.of(excluded));
    }

    private StatementText about(List<String> only, List<String> excluded) {
        return new StatementText(
                effect, actions, notActions, only, excluded, principals, notPrincipals, conditions, readability);
    }

    private StatementText of(List<String> named, List<String> excluded) {
        return new StatementText(
                effect, actions, notActions, resources, notResources, named, excluded, conditions, readability);
    }

    public StatementText when(String operator, String key, String... values) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(operator, key, List.of(values)));
        return new StatementText(
                effect, actions, notActions, resources, notResources, principals, notPrincipals, more, readability);
    }

    /** Part of it could not be read. */
    public StatementText partly() {
        return new StatementText(
                effect,
                actions,
                notActions,
                resources,
                notResources,
                principals,
                notPrincipals,
                conditions,
                Readability.PARTIAL);
    }

    public Statement at(NodeId id, PolicyType type, String policyName, String version, SourceLocation place) {
        return new Statement(
                id,
                type,
                policyName,
                version,
                "",
                effect,
                actions,
                notActions,
                resources,
                notResources,
                principals,
                notPrincipals,
                conditions,
                readability,
                place);
    }
}
