package io.delegraph.api.serve.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.delegraph.api.serve.openapi.Description;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /things/{id}:
                get:
                  responses:
                    "200":
                      headers: {ETag: {required: true, schema: {type: string}}}
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Whole"}}
              /text:
                get:
                  responses:
                    "200": {content: {application/json: {schema: {type: string}}}}
            components:
              responses:
                Problem: {content: {application/problem+json: {schema: {$ref: "#/components/schemas/Part"}}}}
              schemas:
                Part: {type: object, required: [name], properties: {name: {type: string}}}
                Whole:
                  allOf:
                    - {$ref: "#/components/schemas/Part"}
                    - {type: object, properties: {inner: {$ref: "#/components/schemas/Inner"}}}
                Inner:
                  type: object
                  properties: {count: {type: integer}, map: {type: object, additionalProperties: {type: integer}}}
            """;

    private static Contract contract() throws IOException {
        return new Contract(new YAMLMapper().readTree(DOCUMENT));
    }

    @Test
    void letsPassWhatIsAsDescribed() throws IOException {
        Contract contract = contract();

        assertThatCode(() -> contract.check(
                        answer("/things/1", 200, "{\"name\": \"a\", \"inner\": {\"count\": 1, \"map\": {\"x\": 2}}}")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesFieldsThatAreNotDescribedAndValuesOfOtherTypes() throws IOException {
        Contract contract = contract();

        for (String body : List.of(
                "{\"name\": \"a\", \"other\": 1}",
                "{\"name\": \"a\", \"inner\": {\"other\": 1}}",
                "{\"name\": \"a\", \"inner\": {\"map\": {\"x\": \"y\"}}}",
                "{\"name\": 1}",
                "{}",
                "none")) {
            assertThatThrownBy(() -> contract.check(answer("/things/1", 200, body)))
                    .as(body)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void refusesStatusesMediaTypesHeadersAndOperationsThatAreNotDescribed() throws IOException {
        Contract contract = contract();
        String body = "{\"name\": \"a\"}";

        assertThatThrownBy(() -> contract.check(answer("/things/1", 201, body))).hasMessageContaining("status 201");
        assertThatThrownBy(() -> contract.check(new Answer("/things/1", 200, body, Map.of("ETag", List.of("x")))))
                .hasMessageContaining("media type ''");
        assertThatThrownBy(() -> contract.check(
                        new Answer("/things/1", 200, body, Map.of("Content-Type", List.of("application/json")))))
                .hasMessageContaining("header ETag");
        assertThatThrownBy(() -> contract.check(answer("/nothing", 200, body))).hasMessageContaining("operation");
        assertThatThrownBy(() -> contract.check(answer("/nothing", 404, body))).hasMessageContaining("media type");
    }

    @Test
    void listsOperationsThatAreNotDescribed() throws IOException {
        assertThat(contract().listUndescribed()).containsExactly("GET /text");
    }

    @Test
    void findsEveryOperationDescribedButThoseThatAreListed() {
        // Becomes shorter, never longer.
        Set<String> open = Set.of("GET /api/v1/findings");

        assertThat(open).containsAll(Contract.served().listUndescribed());
    }

    @Test
    void describesProblemsOnceAndForEveryOperation() {
        List<String> problems = new ArrayList<>();
        Description.read()
                .document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> problems.add(
                        operation.path("responses").path("default").path("$ref").asText())));

        assertThat(problems).isNotEmpty().containsOnly("#/components/responses/Problem");
        assertThat(Description.read().document().path("openapi").asText()).startsWith("3.1");
    }

    private static HttpResponse<String> answer(String path, int status, String body) {
        return new Answer(
                path, status, body, Map.of("Content-Type", List.of("application/json"), "ETag", List.of("x")));
    }

    /** An answer as a client sees it. */
    private record Answer(String path, int statusCode, String body, Map<String, List<String>> fields)
            implements HttpResponse<String> {
        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(fields, (name, value) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://127.0.0.1:1" + path);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
