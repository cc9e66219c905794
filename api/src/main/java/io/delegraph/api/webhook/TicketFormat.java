package io.delegraph.api.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON from a Mustache template, which has no logic but "if there is" and "for each". Values are escaped for JSON strings
 * before the template sees them, so that no tag and no delimiter puts them in raw; there are no partials and no lambdas,
 * no method of any object is called, and both length and work are bounded.
 *
 * @param template such as {@code {"fields": {"summary": "{{summary}}"}}}
 */
record TicketFormat(String template, String base) implements EventFormat {
    static final int LONGEST_TEMPLATE = 16_384;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Rendered render(Event event) {
        if (template.isBlank() || template.length() > LONGEST_TEMPLATE) {
            throw new TemplateRefused("A template has 1 to " + LONGEST_TEMPLATE + " characters.");
        }
        BoundedText text = new BoundedText();
        try {
            Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .defaultValue("")
                    .withCollector(new PlainValues())
                    .compile(template)
                    .execute(model(event), text);
        } catch (MustacheException | UnsupportedOperationException e) {
            throw new TemplateRefused("The template is no Mustache, or makes too much of an event.");
        }
        return new Rendered("application/json; charset=UTF-8", checked(text.toString()));
    }

    private static String checked(String text) {
        try {
            if (STRICT.readTree(text).isContainerNode()) {
                return text;
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        throw new TemplateRefused("What the template makes is no JSON object.");
    }

    private Map<String, Object> model(Event event) {
        Map<String, Object> model = new LinkedHashMap<>();
        event.body().properties().forEach(field -> model.put(field.getKey(), value(field.getValue())));
        model.put("id", escaped(event.id()));
        model.put("type", escaped(event.type().text()));
        model.put("time", escaped(event.at().toString()));
        model.put("link", escaped(EventFormat.link(event, base)));
        return model;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(element)));
            return list;
        }
        return escaped(node.asText());
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
