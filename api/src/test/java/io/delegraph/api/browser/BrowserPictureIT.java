package io.delegraph.api.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.scan.ScanStores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.query.QueryCatalog;
import io.delegraph.cypher.server.SharedNeo4j;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import io.delegraph.cypher.store.neo4j.Neo4jGraphStore;
import io.delegraph.cypher.store.neo4j.Neo4jSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** {@code -Ddocs.update} keeps the picture as {@code docs/browser.png}. */
class BrowserPictureIT {
    private static final Path KEPT = Path.of("..", "docs", "browser.png");
    private static final String NO_CHROMIUM = "There is no chromium on the PATH, so nobody looked at Neo4j Browser"
            + " (Debian: apt-get install chromium).";
    private static final List<String> ARROWS = List.of(
            "AUTHENTICATES",
            "BOUND_TO",
            "BOUND_TO",
            "CAN_ASSUME",
            "CAN_REACH",
            "CAN_REACH",
            "CAN_REACH",
            "CAN_REACH",
            "HAS_GRANT",
            "HOLDS",
            "ON",
            "USES",
            "USES");
    private static final int MOST_BYTES = 300_000;

    @TempDir
    Path profile = Path.of("");

    @TempDir
    Path estate = Path.of("");

    @Test
    void showsTheWayFromTheAgentOverTheSharedKeyToTheDataInOnePicture() throws Exception {
        Path executable = Chromium.findExecutable().orElse(null);
        assumeTrue(executable != null, NO_CHROMIUM);
        SharedNeo4j server = SharedNeo4j.instance();
        try (Driver driver = driver(server);
                Chromium chromium = Chromium.start(Objects.requireNonNull(executable), profile);
                Page page = Page.of(chromium.devTools())) {
            clear(driver);
            scan(server, estate);
            Neo4jBrowser browser = Neo4jBrowser.logIn(page, server.httpUri(), server.user(), server.password());

            browser.run(":params {agent: 'Cursor of mara', resource: 'customer exports'}");
            browser.run(QueryCatalog.bundled()
                    .getQuery("explore/from-an-agent-to-a-resource")
                    .text());
            browser.enlargeGraph();

            byte[] picture = page.picture();
            Files.write(Path.of("target", "browser.png"), picture);
            // A long word is cut where its circle ends.
            assertThat(browser.captions())
                    .extracting(caption -> caption.replaceAll("(AKIA).*", "$1"))
                    .containsExactly(
                            "AKIA",
                            "Allow s3:GetObject +2 (exports)",
                            "Claude Code of ben",
                            "Cursor of mara",
                            "customer exports",
                            "data-reader",
                            "reports",
                            "sales-etl",
                            "warehouse");
            // A short arrow abbreviates.
            assertThat(browser.arrows())
                    .hasSize(ARROWS.size())
                    .allMatch(arrow -> ARROWS.stream().anyMatch(type -> type.startsWith(arrow.replace("…", ""))));
            assertThat(browser.colours())
                    .containsExactly(
                            "#2A5CA8", "#4C8EDA", "#57C7E3", "#57C7E3", "#8DCC93", "#8E5AC8", "#8E5AC8", "#ECB5C9",
                            "#FFC454");
            assertThat(picture).hasSizeLessThan(MOST_BYTES);
            if (System.getProperty("docs.update") != null) {
                Files.write(KEPT, picture);
            }
            clear(driver);
        }
    }

    @Test
    void isKeptSmall() {
        assertThat(KEPT).isNotEmptyFile();
        assertThat(KEPT.toFile().length()).isLessThan(MOST_BYTES);
    }

    private static void scan(SharedNeo4j server, Path folder) throws IOException {
        try (Neo4jGraphStore store =
                Neo4jGraphStore.connect(Neo4jSettings.of(server.boltUri(), server.user(), server.password()))) {
            ScanInputs inputs = DemoEstate.extractTo(folder, Fingerprinter.lazily(FingerprintKey::random));
            new ScanRun(
                            new ScanStores(store, new MemoryEventStore()),
                            InputStream.nullInputStream(),
                            ScanProgress.UNWATCHED)
                    .run(new ScanRequest(inputs, Profile.CORE, ScanRequest.PrivilegeListing.OMITTED));
        }
    }

    private static Driver driver(SharedNeo4j server) {
        return GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
    }

    // Other tests of this JVM start with an empty graph, too.
    private static void clear(Driver driver) {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
    }
}
