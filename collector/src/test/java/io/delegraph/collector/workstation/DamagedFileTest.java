package io.delegraph.collector.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.golden.GoldenFolder;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFileTest {
    private static final long SEED = 20260101;
    private static final int ROUNDS = 200;
    private static final byte[] MEANINGFUL = "[]{}\"'=:#;\\-/@ \n\r\t\0".getBytes(StandardCharsets.UTF_8);

    static Stream<DocumentInMemory> documents() {
        return GoldenFolder.cases("workstation").flatMap(folder -> folder.inputs().stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void neverThrowsAndNeverLeavesAnEdgeWithoutItsEnds(DocumentInMemory document) throws IOException {
        byte[] whole = document.open().readAllBytes();
        Random random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            CollectedFacts facts =
                    read(DocumentInMemory.of(damaged(whole, random)).named(document.uri()));

            Set<NodeId> ids = facts.nodes().stream().map(Node::id).collect(Collectors.toSet());
            assertThat(facts.edges())
                    .as("seed " + SEED + " round " + round)
                    .filteredOn(edge -> !ids.contains(edge.from()) || !ids.contains(edge.to()))
                    .isEmpty();
            assertThat(facts.inputs()).hasSize(1);
            assertThat(facts.coverage()).hasSize(1);
        }
    }

    @Test
    void saysThatADocumentCannotBeRead() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("secret detail");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };

        CollectedFacts facts = read(DocumentInMemory.generated(() -> broken).named("home/m/.aws/credentials"));

        assertThat(facts.problems()).containsExactly("WORKSTATION_UNREADABLE :0");
        assertThat(facts.diagnostics().toString()).doesNotContain("secret detail");
        assertThat(facts.coverage()).singleElement().asString().contains("FAILED");
    }

    @Test
    void saysThatAKeyInsideAPairIsMissing() {
        // _json_key:{"type":
        String auth = "X2pzb25fa2V5OnsidHlwZSI6";

        CollectedFacts facts = read(DocumentInMemory.of("{\"auths\": {\"a.example\": {\"auth\": \"" + auth + "\"}}}")
                .named("home/m/.docker/config.json"));

        assertThat(facts.problems()).contains("PARSE_TRUNCATED /auths/a.example/auth:1");
        assertThat(facts.coverage()).singleElement().asString().contains("PARTIAL");
    }

    @Test
    void readsAMillionQuotesInTime() {
        CollectedFacts facts = read(
                DocumentInMemory.of("A_TOKEN=\"" + "\\\"".repeat(1_000_000)).named("home/m/.env"));

        assertThat(facts.inputs()).hasSize(1);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "home/m/.aws/config",
                "home/m/.config/gh/hosts.yml",
                "home/m/.docker/config.json",
                "home/m/.env",
                "home/m/.git-credentials",
                "home/m/.netrc",
                "home/m/.npmrc",
                "home/m/.pypirc",
                "home/m/.ssh/authorized_keys",
                "home/m/config"
            })
    void readsMuchOfNothingInTime(String uri) {
        for (String much : List.of(" ", "\n", "a = ", "\"", "ssh-", "[", "machine \"", "#")) {
            String text = "a_token = x" + much.repeat(300_000) + "x";

            assertThat(read(DocumentInMemory.of(text).named(uri)).inputs()).hasSize(1);
        }
    }

    private static CollectedFacts read(DocumentInMemory document) {
        return CollectedFacts.of(new WorkstationCollector(), document, CollectedFacts.context("laptops"));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) + 1 : whole.length);
        for (int count = random.nextInt(6); count >= 0; count--) {
            boolean meaningful = random.nextBoolean();
            bytes[random.nextInt(bytes.length)] =
                    meaningful ? MEANINGFUL[random.nextInt(MEANINGFUL.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }
}
