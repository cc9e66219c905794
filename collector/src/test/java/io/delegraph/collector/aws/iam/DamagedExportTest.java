package io.delegraph.collector.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.NodeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedExportTest {
    private static final long SEED = 20260101;
    private static final int ROUNDS = 400;
    private static final byte[] MEANINGFUL = "{}[]\",:\\0-.e tfn\n\u0000".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account/input.json",
                "damaged/input.json",
                "pages/input.json",
                "report-csv/input.csv",
                "report-json/input.json",
                "access-keys/input.json"
            })
    void neverThrowsAndNeverLeavesAnEdgeWithoutItsEnds(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src", "test", "resources", "golden", "aws-iam", name));
        Random random = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(whole, random);
            CollectedFacts facts = CollectedFacts.of(new IamCollector(), DocumentInMemory.of(damaged));

            Set<NodeId> ids = facts.nodes().stream().map(Node::id).collect(Collectors.toSet());
            assertThat(facts.edges())
                    .as("seed " + SEED + " round " + round)
                    .filteredOn(edge -> !ids.contains(edge.from()) || !ids.contains(edge.to()))
                    .isEmpty();
            assertThat(facts.inputs()).hasSize(1);
            assertThat(facts.coverage()).isNotEmpty();
        }
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
