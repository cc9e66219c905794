package io.delegraph.api.serve.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.delegraph.api.listing.PublishedGraph;
import io.delegraph.api.serve.Api;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.serve.Sample;
import io.delegraph.api.serve.openapi.Description;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every parameter and every field of a body that is described, filled with text that other languages would obey. */
@Timeout(300)
class InjectionTest {
    private static final String RESERVED = "application/json";
    private static final List<String> HOSTILE = List.of(
            "' OR 1=1; DROP TABLE scan; --",
            "\"}) MATCH (n) DETACH DELETE n //",
            "x\r\nSet-Cookie: stolen=1",
            "{\"$ne\": null}",
            "../../../../etc/passwd",
            "%00${jndi:ldap://127.0.0.1:1/x}");

    @TempDir
    Path data = Path.of("");

    @Test
    void changesNothingAndFailsNowhere() throws IOException, InterruptedException {
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        try (Api api = Api.over(store, data, HttpSettings.USUAL_UPLOAD)) {
            api.scanned(api.upload("", new Api.Part("account.json", Sample.account("a", "b"))));
            String before = store.graph().snapshot().digest();
            List<HttpRequest.Builder> requests = requests(api);

            assertThat(requests).hasSizeGreaterThan(100);
            for (HttpRequest.Builder request : requests) {
                var answer = api.send(request);
                assertThat(answer.statusCode())
                        .as(answer.request().method() + " " + answer.request().uri())
                        .isLessThan(500);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            assertThat(store.graph().snapshot().digest()).isEqualTo(before);
            assertThat(new PublishedGraph(store.graph()).read().epoch()).isOne();
        }
    }

    private static List<HttpRequest.Builder> requests(Api api) {
        JsonNode document = Description.read().document();
        List<HttpRequest.Builder> requests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                for (String hostile : HOSTILE) {
                    requests.addAll(parameters(api, path.getKey(), operation, hostile));
                    requests.addAll(bodies(api, document, path.getKey(), operation, hostile));
                }
            }
        }
        return requests;
    }

    private static List<HttpRequest.Builder> parameters(
            Api api, String path, Map.Entry<String, JsonNode> operation, String hostile) {
        List<HttpRequest.Builder> requests = new ArrayList<>();
        for (JsonNode parameter : operation.getValue().path("parameters")) {
            String name = parameter.path("name").asText();
            boolean query = parameter.path("in").asText().equals("query");
            String address = filled(path, query ? "x" : encoded(hostile))
                    + (query ? "?" + encoded(name) + "=" + encoded(hostile) : "");
            // What begins a stream does not end by itself.
            if (!path.endsWith("/events")) {
                requests.add(request(api, address, operation.getKey(), "{}"));
            }
        }
        return requests;
    }

    private static List<HttpRequest.Builder> bodies(
            Api api, JsonNode document, String path, Map.Entry<String, JsonNode> operation, String hostile) {
        JsonNode schema = operation
                .getValue()
                .path("requestBody")
                .path("content")
                .path(RESERVED)
                .path("schema");
        List<HttpRequest.Builder> requests = new ArrayList<>();
        for (JsonNode alternative : alternatives(schema)) {
            JsonNode properties = resolved(document, alternative).path("properties");
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            properties.fieldNames().forEachRemaining(field -> all.put(field, hostile));
            for (Map.Entry<String, JsonNode> field : properties.properties()) {
                ObjectNode one = all.deepCopy();
                one.putArray(field.getKey()).add(hostile);
                requests.add(request(api, filled(path, "x"), operation.getKey(), one.toString()));
            }
            requests.add(request(api, filled(path, "x"), operation.getKey(), all.toString()));
        }
        return requests;
    }

    private static List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> alternatives = new ArrayList<>();
        schema.path("oneOf").forEach(alternatives::add);
        return alternatives.isEmpty() && !schema.isMissingNode() ? List.of(schema) : alternatives;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static String filled(String path, String value) {
        return path.replaceAll("\\{[^}]*}", value.replace("$", "\\$"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpRequest.Builder request(Api api, String path, String method, String body) {
        String verb = method.toUpperCase(Locale.ROOT);
        return api.request(path.substring(1))
                .header("Content-Type", RESERVED)
                .method(verb, verb.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
