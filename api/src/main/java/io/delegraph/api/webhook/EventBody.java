package io.delegraph.api.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What an event says, whatever the format; bounded. */
final class EventBody {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_TEXT = 2_000;

    private EventBody() {}

    static ObjectNode of(Notice notice) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("summary", cut(notice.summary()));
        body.put("link", notice.link());
        body.put("subject", notice.subject());
        notice.details().forEach((name, value) -> body.set(name, MAPPER.valueToTree(value)));
        notice.finding().ifPresent(finding -> body.set("finding", of(finding)));
        return body;
    }

    private static ObjectNode of(FindingFacts finding) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", finding.id());
        node.put("rule", finding.rule());
        node.put("title", cut(finding.title()));
        node.put("severity", finding.severity().name());
        node.put("subject", cut(finding.subject()));
        node.set("owners", texts(new TreeSet<>(finding.owners())));
        node.set("zones", texts(new TreeSet<>(finding.zones())));
        node.put("explanation", cut(finding.explanation()));
        node.put("remediation", cut(finding.remediation()));
        node.set("path", texts(finding.path()));
        return node;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        List.copyOf(texts).forEach(text -> array.add(cut(text)));
        return array;
    }

    static String write(JsonNode body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds what was written", e);
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
