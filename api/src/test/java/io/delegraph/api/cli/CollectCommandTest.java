package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.delegraph.api.scan.Ingestion;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanStores;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.collector.source.KeyFile;
import io.delegraph.cypher.store.EventStore;
import io.delegraph.cypher.store.GraphStore;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.Snapshot;
import io.delegraph.cypher.store.StoredEdge;
import io.delegraph.cypher.store.StoredNode;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectCommandTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SECRET = "composed-4Kq8Zr2Lw6Vt";

    @TempDir
    Path folder = Path.of("");

    private Estate estate = new Estate(folder);
    private Path key = Path.of("");
    private Path bundle = Path.of("");

    @BeforeEach
    void compose() throws IOException {
        estate = new Estate(folder.resolve("in")).account().bucket().file("leaks.json", """
                [{"RuleID": "generic-api-key", "StartLine": 1, "StartColumn": 1, "Match": "x", "Secret": "SECRET", "File": "deploy.sh"}]
                """.replace("SECRET", SECRET));
        key = key("shared.key", "ab");
        bundle = folder.resolve("out/laptop.ndjson");
        Files.createDirectories(folder.resolve("out"));
    }

    private Path key(String name, String digits) throws IOException {
        Path file = Files.writeString(folder.resolve(name), digits.repeat(32));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private CommandLineRun.Result collect() {
        return new CommandLineRun(folder)
                .run(
                        "collect",
                        estate.path(),
                        "--source",
                        "laptop",
                        "--clock",
                        Estate.CLOCK,
                        "--key-file",
                        key.toString(),
                        "--out",
                        bundle.toString());
    }

    private JsonNode scan(Path path, Path withKey) throws IOException {
        return MAPPER.readTree(new CommandLineRun(folder.resolve("elsewhere"))
                .run(
                        "scan",
                        path.toString(),
                        "--store",
                        "memory",
                        "--source",
                        "laptop",
                        "--clock",
                        Estate.CLOCK,
                        "--key-file",
                        withKey.toString(),
                        "--format",
                        "json",
                        "--privileges")
                .out());
    }

    private Snapshot graph(Path path) {
        GraphStore store = new MemoryGraphStore();
        ingest(path, new ScanStores(store, new MemoryEventStore()));
        return store.snapshot();
    }

    private List<ObservedChain> chains(Path path) {
        EventStore events = new MemoryEventStore();
        ingest(path, new ScanStores(new MemoryGraphStore(), events));
        List<ObservedChain> chains = new ArrayList<>();
        events.forEach(chains::add);
        return chains;
    }

    private void ingest(Path path, ScanStores stores) {
        ScanInputs inputs = new ScanInputs(
                List.of(path.toString()),
                Optional.of("laptop"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse(Estate.CLOCK),
                Fingerprinter.of(KeyFile.read(key)));
        new Ingestion(stores, InputStream.nullInputStream(), ScanProgress.UNWATCHED).run(inputs);
    }

    @Test
    void givesTheGraphOfTheFolderFromTheBundle() {
        assertThat(collect().exit()).isZero();

        Snapshot ofFolder = graph(estate.folder());
        Snapshot ofBundle = graph(bundle);

        assertThat(ofBundle.nodes().stream().map(StoredNode::node))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        ofFolder.nodes().stream().map(StoredNode::node).toList());
        assertThat(ofBundle.edges().stream().map(StoredEdge::edge))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        ofFolder.edges().stream().map(StoredEdge::edge).toList());
        assertThat(ofBundle.coverage()).isEqualTo(ofFolder.coverage());
    }

    @Test
    void givesTheEventsOfTheFolderFromTheBundle() throws IOException {
        estate.file("calls.ndjson", """
                {"type":"header","schema":"delegraph.facts/1","source":"test"}
                {"type":"request","chain":"c1","subject":"user:mara","agent":"agent:support","purpose":"refund","at":"2026-01-15T10:59:00Z","approved":[{"action":"read_order","resource":"crm/orders","attributes":{"account":["A17"]}}],"approver":"user:lee"}
                {"type":"call","chain":"c1","hop":0,"at":"2026-01-15T11:00:00Z","actor":"agent:support","onBehalfOf":"user:mara","tool":"crm","action":"read_order","resource":"crm/orders","attributes":{"account":"A99"},"outcome":"OK"}
                """);
        assertThat(collect().exit()).isZero();

        assertThat(chains(bundle)).hasSize(1).isEqualTo(chains(estate.folder()));
        assertThat(chains(bundle).get(0).observations()).hasSize(2);
    }

    @Test
    void givesTheReportOfTheFolderFromTheBundle() throws IOException {
        collect();

        JsonNode ofFolder = scan(estate.folder(), key);
        JsonNode ofBundle = scan(bundle, key);

        assertThat(ofBundle.path("findings")).isNotEmpty().isEqualTo(ofFolder.path("findings"));
        assertThat(ofBundle.path("graph")).isEqualTo(ofFolder.path("graph"));
        assertThat(ofBundle.path("causes")).isEqualTo(ofFolder.path("causes"));
        assertThat(ofBundle.path("privileges")).isEqualTo(ofFolder.path("privileges"));
    }

    @Test
    void writesTheSameBytesTwiceAndForItsOwnerOnly() throws IOException {
        collect();
        String once = Files.readString(bundle);
        collect();

        assertThat(Files.readString(bundle)).isEqualTo(once).doesNotContain(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
                .isEqualTo("rw-------");
    }

    @Test
    void writesToStandardOutput() throws IOException {
        collect();

        CommandLineRun.Result result = new CommandLineRun(folder)
                .run(
                        "collect",
                        estate.path(),
                        "--source",
                        "laptop",
                        "--clock",
                        Estate.CLOCK,
                        "--key-file",
                        key.toString(),
                        "--out",
                        "-");

        assertThat(result.out()).isEqualTo(Files.readString(bundle));
    }

    @Test
    void readsABundleUnderAnotherKeyButDoesNotTrustIt() throws IOException {
        collect();

        JsonNode report = scan(bundle, key("other.key", "cd"));

        assertThat(report.path("findings")).isNotEmpty();
        assertThat(report.path("diagnostics").findValuesAsText("code")).contains("BUNDLE_UNTRUSTED");
    }

    @Test
    void saysThatSomethingWasNotReadWhole() throws IOException {
        estate.file("cut.json", "{\"UserDetailList\": [");

        assertThat(collect().exit()).isEqualTo(3);
    }

    @Test
    void warnsThatAMachineWithoutANameMayBeTakenForAnother() {
        CommandLineRun run = new CommandLineRun(folder);
        String out = folder.resolve("unnamed.ndjson").toString();

        assertThat(run.run("collect", folder.toString(), "--out", out).error()).contains("give each a --source");
        assertThat(run.run("collect", folder.toString(), "--source", "laptop-1", "--out", out)
                        .error())
                .doesNotContain("--source");
    }

    @Test
    void needsToBeToldWhereTo() {
        assertThat(new CommandLineRun(folder).run("collect", estate.path()).exit())
                .isEqualTo(2);
        assertThat(new CommandLineRun(folder)
                        .run("collect", folder.resolve("absent").toString(), "--out", "-")
                        .exit())
                .isEqualTo(2);
    }
}
