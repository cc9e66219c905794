package io.delegraph.api.serve.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A {@link SteeredServerMain} and a client of it. */
final class SteeredServer implements AutoCloseable {
    private static final String LIBRARY = "delegraph.neo4j.lib";
    private static final int TRIES = 3_000;
    private static final int PAUSE_MILLIS = 40;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final BufferedWriter input;
    private final URI uri;
    private final String token;

    private SteeredServer(Process process, String ready) {
        this.process = process;
        this.input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        String[] words = ready.split(" ", -1);
        this.uri = URI.create(words[1]);
        this.token = words[2];
    }

    static SteeredServer start(Path data, Instant now) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SteeredServerMain.class.getName(),
                data.toString(),
                now.toString()));
        Optional.ofNullable(System.getProperty(LIBRARY))
                .ifPresent(place -> command.add(1, "-D" + LIBRARY + "=" + place));
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("ready ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("The server did not start.");
        }
        return new SteeredServer(process, line);
    }

    void set(Instant now) throws IOException {
        input.write(now + "\n");
        input.flush();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri.resolve("api/v1/" + path)));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri.resolve("api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                client.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return new JsonMapper().readTree(answer.body());
    }

    /** What is at a path, when it is as wished. */
    JsonNode await(String path, Predicate<JsonNode> wished) throws IOException, InterruptedException {
        JsonNode last = get(path);
        for (int i = 0; i < TRIES && !wished.test(last); i++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            last = get(path);
        }
        if (!wished.test(last)) {
            throw new AssertionError("It does not come to pass: " + last);
        }
        return last;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it end in order. */
    @Override
    public void close() throws IOException {
        input.close();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
