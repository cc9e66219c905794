package io.delegraph.api.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.access.AccessSettings;
import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.access.RateLimits;
import io.delegraph.api.egress.EgressPolicy;
import io.delegraph.api.serve.contract.Contract;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server over a store in memory, and a client that has its token and remembers every answer. It holds every
 * answer against the description of the API.
 */
public final class Api implements AutoCloseable {
    private static final String BOUNDARY = "----delegraph-test";

    private final OpenStore store;
    private final DelegraphServer server;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> answers = new ArrayList<>();

    private Api(OpenStore store, DelegraphServer server, String token) {
        this.store = store;
        this.server = server;
        this.token = token;
    }

    public static Api over(Path data) {
        return over(new Stores(message -> {}).open(new StoreChoice.Memory()), data, HttpSettings.USUAL_UPLOAD);
    }

    public static Api over(OpenStore store, Path data, long largestUpload) {
        return over(store, data, largestUpload, EgressPolicy.NOTHING);
    }

    public static Api over(OpenStore store, Path data, long largestUpload, EgressPolicy egress) {
        return over(store, data, largestUpload, AccessSettings.USUAL.limited(new RateLimits(0, 0)), egress);
    }

    public static Api over(OpenStore store, Path data, long largestUpload, AccessSettings settings) {
        return over(store, data, largestUpload, settings, EgressPolicy.NOTHING);
    }

    private static Api over(
            OpenStore store, Path data, long largestUpload, AccessSettings settings, EgressPolicy egress) {
        AdminTokenFile.Issued access = AdminTokenFile.in(data).replace();
        Fingerprinter fingerprinter = Fingerprinter.lazily(FingerprintKey::random);
        HttpSettings http = new HttpSettings(0, data, access.token(), fingerprinter, largestUpload);
        DelegraphServer server = DelegraphServer.start(store, http.telling(egress, Optional.empty()), settings);
        return new Api(store, server, access.fresh().orElseThrow());
    }

    public DelegraphServer server() {
        return server;
    }

    /** Everything that the router knows. */
    public Stream<UriRouteInfo<?, ?>> routes() {
        return server.context().getBean(Router.class).uriRoutes();
    }

    public String adminToken() {
        return token;
    }

    public URI at(String path) {
        return server.uri().resolve(path);
    }

    /** Every body that was received. */
    public List<String> answers() {
        return answers;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answers.add(answer.body() + answer.headers().map());
        Contract.served().check(answer);
        return answer;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get(path).body());
    }

    /** One file of an upload. */
    public record Part(String name, String content) {}

    public HttpRequest.Builder upload(String query, Part... parts) {
        StringBuilder body = new StringBuilder();
        for (Part part : parts) {
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
            body.append(part.name()).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.append(part.content()).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return request("api/v1/scans" + query)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The status of the scan that the request asks for, when it has ended. */
    public JsonNode scanned(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> accepted = send(request);
        if (accepted.statusCode() != 202) {
            throw new AssertionError(accepted.statusCode() + " " + accepted.body());
        }
        return ended(accepted.headers().firstValue("Location").orElseThrow());
    }

    /** The status of a scan when it has ended. */
    public JsonNode ended(String location) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            JsonNode status = json(location);
            if (List.of("DONE", "INCOMPLETE", "FAILED", "CANCELLED")
                    .contains(status.path("state").textValue())) {
                return status;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The scan does not end.");
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
