package io.delegraph.api.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code delegraph serve} with its embedded Neo4j as a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final String ADDRESS = "API            ";
    private static final String TOKEN = "API token, shown once: ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI api;
    private final String token;

    private ServerProcess(Process process, URI api, String token) {
        this.process = process;
        this.api = api;
        this.token = token;
    }

    /** Started, and listening; the token is the one that the first start over this folder printed. */
    static ServerProcess start(Path data, Optional<String> known) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Ddelegraph.neo4j.lib="
                                + Path.of("..", "cypher", "neo4j-server", "target", "neo4j-server", "lib")
                                        .toAbsolutePath()
                                        .normalize(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.delegraph.api.cli.Main",
                        "serve",
                        "--port",
                        "18080",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Optional<String> address = Optional.empty();
        Optional<String> token = known;
        for (String line = out.readLine(); line != null && !line.startsWith("Stop"); line = out.readLine()) {
            address = line.startsWith(ADDRESS) ? Optional.of(line.substring(ADDRESS.length())) : address;
            token = line.startsWith(TOKEN) ? Optional.of(line.substring(TOKEN.length())) : token;
        }
        return new ServerProcess(process, URI.create(address.orElseThrow()), token.orElseThrow());
    }

    String token() {
        return token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    JsonNode scan(Path input) throws IOException, InterruptedException {
        String body = "{\"paths\":[" + new JsonMapper().writeValueAsString(input.toString()) + "]}";
        return send(request("scans").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** The scan, when it is in one of these states. */
    JsonNode await(String id, List<String> states) throws IOException, InterruptedException {
        for (int tries = 0; tries < 6_000; tries++) {
            JsonNode scan = get("scans/" + id);
            if (states.contains(scan.path("state").textValue())) {
                return scan;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The scan does not come to " + states);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new JsonMapper()
                .readTree(client.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a person would. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
