package io.delegraph.cypher.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One policy statement, carried as written and interpreted nowhere but in the analyzer.
 *
 * <p>A typed view of a {@link NodeKind#GRANT} or {@link NodeKind#CEILING} node: {@link #node()} writes it,
 * {@link #read(Node)} reads it back, and nothing is lost between.
 *
 * @param id            of the node
 * @param policyName    inline policy or document it stands in
 * @param version       of the document when it is not the one in force; else empty
 * @param sid           as written; may be empty
 * @param principals    {@code AWS arn:…}, {@code Service lambda.amazonaws.com}, {@code Federated …}, {@code *}
 * @param readability   PARTIAL when part of it was not understood: its effect is then UNKNOWN, never absent
 */
public record Statement(
        NodeId id,
        PolicyType type,
        String policyName,
        String version,
        String sid,
        Effect effect,
        List<String> actions,
        List<String> notActions,
        List<String> resources,
        List<String> notResources,
        List<String> principals,
        List<String> notPrincipals,
        List<Condition> conditions,
        Readability readability,
        SourceLocation at) {

    /** Whether the statement was read whole. */
    public enum Readability {
        WHOLE,
        /** Part of it was not understood; there is a diagnostic. */
        PARTIAL
    }

    public Statement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(readability, "readability");
        Objects.requireNonNull(at, "place");
        actions = List.copyOf(actions);
        notActions = List.copyOf(notActions);
        resources = List.copyOf(resources);
        notResources = List.copyOf(notResources);
        principals = List.copyOf(principals);
        notPrincipals = List.copyOf(notPrincipals);
        conditions = List.copyOf(conditions);
    }

    /** The statement in a node. */
    public static Statement read(Node node) {
        Properties from = node.properties();
        return new Statement(
                node.id(),
                PolicyType.valueOf(required(from, Property.POLICY_TYPE, node)),
                from.findText(Property.POLICY_NAME).orElse(""),
                from.findText(Property.VERSION).orElse(""),
                from.findText(Property.SID).orElse(""),
                Effect.valueOf(required(from, Property.EFFECT, node)),
                from.listTexts(Property.ACTIONS),
                from.listTexts(Property.NOT_ACTIONS),
                from.listTexts(Property.RESOURCES),
                from.listTexts(Property.NOT_RESOURCES),
                from.listTexts(Property.PRINCIPALS),
                from.listTexts(Property.NOT_PRINCIPALS),
                conditionsOf(from.listTexts(Property.CONDITIONS)),
                from.findFlag(Property.UNREADABLE).orElse(false) ? Readability.PARTIAL : Readability.WHOLE,
                node.at());
    }

    /** The node that carries the statement; its name is what a person sees in a graph. */
    public Node node() {
        Properties properties =
                Properties.none().with(Property.POLICY_TYPE, type.name()).with(Property.EFFECT, effect.name());
        properties = withText(properties, Property.POLICY_NAME, policyName);
        properties = withText(properties, Property.VERSION, version);
        properties = withText(properties, Property.SID, sid);
        properties = withTexts(properties, Property.ACTIONS, actions);
        properties = withTexts(properties, Property.NOT_ACTIONS, notActions);
        properties = withTexts(properties, Property.RESOURCES, resources);
        properties = withTexts(properties, Property.NOT_RESOURCES, notResources);
        properties = withTexts(properties, Property.PRINCIPALS, principals);
        properties = withTexts(properties, Property.NOT_PRINCIPALS, notPrincipals);
        properties = withTexts(properties, Property.CONDITIONS, conditionTexts());
        if (readability == Readability.PARTIAL) {
            properties = properties.flagged(Property.UNREADABLE, new PropertyValue.Flag(true));
        }
        return Node.configured(id, type.nodeKind(), caption(), properties, at);
    }

    /** What a person reads on the node: effect, the first action, and where it stands. */
    public String caption() {
        String verb = effect == Effect.ALLOW ? "Allow " : "Deny ";
        String what = actions.isEmpty() ? "all but " + first(notActions) : first(actions);
        return verb + what + (policyName.isEmpty() ? "" : " (" + policyName + ")");
    }

    private static String first(List<String> texts) {
        if (texts.isEmpty()) {
            return "nothing";
        }
        return texts.size() == 1 ? texts.get(0) : texts.get(0) + " +" + (texts.size() - 1);
    }

    // One entry per value, "operator key value": spaces in the first two are escaped, so that it is read back
    // unambiguously.
    private List<String> conditionTexts() {
        List<String> texts = new ArrayList<>();
        for (Condition condition : conditions) {
            String test = escape(condition.operator()) + " " + escape(condition.key());
            if (condition.values().isEmpty()) {
                texts.add(test);
            }
            condition.values().forEach(value -> texts.add(test + " " + value));
        }
        return texts;
    }

    private static List<Condition> conditionsOf(List<String> texts) {
        Map<String, List<String>> valuesByTest = new LinkedHashMap<>();
        for (String text : texts) {
            String[] parts = text.split(" ", 3);
            List<String> values = valuesByTest.computeIfAbsent(parts[0] + " " + parts[1], test -> new ArrayList<>());
            if (parts.length == 3) {
                values.add(parts[2]);
            }
        }
        return valuesByTest.entrySet().stream()
                .map(test -> new Condition(
                        unescape(test.getKey().substring(0, test.getKey().indexOf(' '))),
                        unescape(test.getKey().substring(test.getKey().indexOf(' ') + 1)),
                        test.getValue()))
                .toList();
    }

    private static String escape(String word) {
        return word.replace("%", "%25").replace(" ", "%20");
    }

    private static String unescape(String word) {
        return word.replace("%20", " ").replace("%25", "%");
    }

    private static Properties withText(Properties properties, Property property, String value) {
        return value.isEmpty() ? properties : properties.with(property, value);
    }

    private static Properties withTexts(Properties properties, Property property, List<String> values) {
        return values.isEmpty() ? properties : properties.with(property, values);
    }

    private static String required(Properties properties, Property property, Node node) {
        return properties
                .findText(property)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Node " + node.id() + " is no statement: it has no " + property.key()));
    }
}
