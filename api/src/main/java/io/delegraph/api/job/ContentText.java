package io.delegraph.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scan reads as the state keeps it: JSON, without the upload, which has a column of its own. */
final class ContentText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ContentText() {}

    static String of(ScanContent content) {
        ObjectNode json = MAPPER.createObjectNode();
        content.paths().forEach(json.putArray("paths")::add);
        content.sources().forEach(json.putArray("sources")::add);
        content.sourceName().ifPresent(name -> json.put("source", name));
        content.collector().ifPresent(name -> json.put("collector", name));
        content.estate().ifPresent(file -> json.put("estate", file.toString()));
        if (content.limited()) {
            json.put("limited", true);
        }
        return json.toString();
    }

    static ScanContent read(String text, Optional<String> upload) {
        JsonNode json = tree(text);
        return new ScanContent(
                texts(json.path("paths")),
                upload,
                texts(json.path("sources")),
                text(json, "source"),
                text(json, "collector"),
                text(json, "estate").map(Path::of),
                json.path("limited").asBoolean());
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state holds a scan that this Delegraph did not write.", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.path(field).textValue());
    }
}
