package io.delegraph.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.cypher.graph.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Definitions and headers as the state holds them. */
final class DefinitionText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private DefinitionText() {}

    /** All but the name and whether it is enabled, which have columns. */
    static String write(WebhookDefinition definition) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("origin", definition.origin());
        node.put("format", definition.format().name());
        definition.template().ifPresent(template -> node.put("template", template));
        node.set("types", MAPPER.valueToTree(typeNames(definition.types())));
        node.put("atLeast", definition.filter().atLeast().name());
        node.set("rules", MAPPER.valueToTree(new TreeSet<>(definition.filter().rules())));
        node.set("owners", MAPPER.valueToTree(new TreeSet<>(definition.filter().owners())));
        node.set("zones", MAPPER.valueToTree(new TreeSet<>(definition.filter().zones())));
        node.put("receives", definition.receives().name());
        return EventBody.write(node);
    }

    static WebhookDefinition read(String name, boolean enabled, String text) {
        JsonNode node = EventBody.read(text);
        return new WebhookDefinition(
                name,
                node.path("origin").asText(),
                WebhookDefinition.Format.valueOf(node.path("format").asText()),
                Optional.ofNullable(node.path("template").textValue()),
                texts(node.path("types")).stream().map(EventType::valueOf).collect(Collectors.toSet()),
                new WebhookFilter(
                        Severity.valueOf(node.path("atLeast").asText()),
                        texts(node.path("rules")),
                        texts(node.path("owners")),
                        texts(node.path("zones"))),
                WebhookDefinition.Receives.valueOf(node.path("receives").asText()),
                enabled);
    }

    static String names(Set<String> headers) {
        return EventBody.write(MAPPER.valueToTree(new TreeSet<>(headers)));
    }

    static Set<String> readNames(String text) {
        return texts(EventBody.read(text));
    }

    private static Set<String> typeNames(Collection<EventType> types) {
        return types.stream().map(EventType::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
