package io.delegraph.api.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.api.scan.Ingested;
import io.delegraph.api.scan.Ingestion;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.store.ObservedChain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What the product's own collectors make of a folder of traces.
 *
 * @param chains by name
 * @param report how reading went
 */
record Observed(Map<String, ObservedChain> chains, CollectionReport report) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folder of this name beside the project; the test is skipped, with a message, when it is absent. */
    static Path require(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path found = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/agent-traces").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(here.resolve(name));
        assumeTrue(Files.exists(found), () -> "Skipped: real traces " + name + " are not beside the project");
        return found;
    }

    /** Reads a file or folder. */
    static Observed in(Path path, Fingerprinter fingerprinter) {
        ScanInputs inputs = new ScanInputs(
                List.of(path.toString()),
                Optional.of("traces"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-21T00:00:00Z"),
                fingerprinter);
        try (OpenStore memory = new Stores(message -> {}).open(new StoreChoice.Memory())) {
            Ingested ingested =
                    new Ingestion(memory.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED).run(inputs);
            TreeMap<String, ObservedChain> chains = new TreeMap<>();
            memory.events().forEach(chain -> chains.put(chain.name(), chain));
            return new Observed(chains, ingested.collection());
        }
    }

    /** Runs of AgentDojo's shape in a folder, with the chains that were made of them; runs without a chain are left out. */
    List<LabelledRun> labelled(Path folder) throws IOException {
        List<LabelledRun> runs = new ArrayList<>();
        for (Path file : packed(folder)) {
            for (JsonNode record : records(file)) {
                Optional.ofNullable(chains.get(record.path("_path").asText()))
                        .ifPresent(chain -> runs.add(LabelledRun.of(record.path("run"), chain)));
            }
        }
        return runs;
    }

    /** What a chain did; what was refused is an attempt, and no part of it. */
    static List<ObservedCall> calls(ObservedChain chain) {
        return chain.observations().stream()
                .filter(ObservedCall.class::isInstance)
                .map(ObservedCall.class::cast)
                .filter(call -> call.deed().kind() == CallKind.OPERATION)
                .filter(call -> !call.deed().outcome().isAttempt())
                .toList();
    }

    /** How many records there are. */
    static int count(Path folder) throws IOException {
        int count = 0;
        for (Path file : packed(folder)) {
            count += records(file).size();
        }
        return count;
    }

    private static List<Path> packed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> records(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                records.add(JSON.readTree(line));
            }
        }
        return records;
    }
}
