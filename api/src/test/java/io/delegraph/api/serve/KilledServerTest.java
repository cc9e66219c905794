package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process of the server in the middle of scans: each is done once after all, and finds what it would have found. */
class KilledServerTest {
    private static final long SEED = 20_261_121L;
    private static final List<String> ENDED = List.of("DONE", "INCOMPLETE", "FAILED", "CANCELLED");

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(400)
    void completesOnceAfterAKill() throws IOException, InterruptedException {
        completes(1);
    }

    @Test
    @Tag("nightly")
    @Timeout(7_200)
    void completesEveryTimeInASeries() throws IOException, InterruptedException {
        completes(50);
    }

    private void completes(int rounds) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Optional<String> token = Optional.empty();
        for (int round = 1; round <= rounds; round++) {
            Path input = input(round);
            String scan;
            JsonNode order;
            try (ServerProcess server = ServerProcess.start(folder.resolve("data"), token)) {
                token = Optional.of(server.token());
                order = server.scan(input);
                scan = order.path("id").textValue();
                server.await(scan, List.of("RUNNING", "DONE"));
                Thread.sleep(random.nextInt(2_500));
                server.kill();
            }
            try (ServerProcess server = ServerProcess.start(folder.resolve("data"), token)) {
                JsonNode ended = server.await(scan, ENDED);
                JsonNode findings = server.get("findings?limit=1000");

                assertThat(ended.path("state").textValue())
                        .as("round %d, seed %d, %s", round, SEED, ended)
                        .isEqualTo("DONE");
                assertThat(ended.path("clock")).isEqualTo(order.path("clock"));
                assertThat(findings.path("epoch").intValue()).isEqualTo(round);
                assertThat(ids(findings)).doesNotHaveDuplicates();
                if (round == rounds) {
                    assertThat(ids(findings)).containsExactlyInAnyOrderElementsOf(undisturbed(rounds));
                }
            }
        }
    }

    private static List<String> ids(JsonNode findings) {
        return StreamSupport.stream(findings.path("items").spliterator(), false)
                .map(finding -> finding.path("id").textValue())
                .toList();
    }

    /** One account, with other roles each time. */
    private Path input(int round) throws IOException {
        String[] roles =
                IntStream.range(0, 40).mapToObj(i -> "role" + round + "x" + i).toArray(String[]::new);
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.writeString(input.resolve("account.json"), Sample.account(roles));
        return input;
    }

    private List<String> undisturbed(int rounds) throws IOException, InterruptedException {
        try (Api api = Api.over(Files.createDirectories(folder.resolve("undisturbed")))) {
            for (int round = 1; round <= rounds; round++) {
                String body = "{\"paths\":["
                        + new JsonMapper().writeValueAsString(input(round).toString()) + "]}";
                api.scanned(api.request("api/v1/scans")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
            }
            return ids(api.json("api/v1/findings?limit=1000"));
        }
    }
}
