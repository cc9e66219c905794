package io.delegraph.api.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.analyzer.whatif.Difference;
import io.delegraph.analyzer.whatif.FindingChange;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.scan.CompletedScan;
import io.delegraph.api.scan.ScanInputs;
import io.delegraph.api.scan.ScanOutcome;
import io.delegraph.api.scan.ScanProgress;
import io.delegraph.api.scan.ScanRequest;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.scan.ScanRun;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.Closure;
import io.delegraph.cypher.graph.ScanId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanDifferenceTest {
    private static final String BINDING = """
            {
              "mcpServers": {
                "payments": {
                  "command": "uvx",
                  "args": ["acme-payments-mcp"],
                  "env": {"AWS_ACCESS_KEY_ID": "KEY"}
                },""";

    @TempDir
    private Path folder;

    private final OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
    private final ScanArchive archive = new ScanArchive(store.state()::get);
    private ScanInputs inputs;

    @BeforeEach
    void extract() throws IOException {
        inputs = DemoEstate.extractTo(folder, Fingerprinter.lazily(FingerprintKey::random));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isOneAddedToolBindingAndWhatItGivesAndNothingElse() throws IOException {
        ScanId before = scan(Duration.ZERO);
        addBinding("AKIARTX3GSDSQAIRCEIR");
        ScanId after = scan(Duration.ofHours(1));

        ScanDifference both = between(before, after);
        Difference difference = both.in(Closure.USE);

        assertThat(difference.removed()).isEmpty();
        assertThat(difference.added())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact
                                + both.both()
                                        .findEdge(fact)
                                        .map(edge -> edge.from() + " " + edge.to())
                                        .orElse(""))
                        .containsAnyOf("payments", "AKIARTX3GSDSQAIRCEIR"));
        assertThat(difference.principals())
                .extracting(change -> change.principal().value())
                .isNotEmpty()
                .allSatisfy(principal -> assertThat(principal).containsAnyOf("mara", "payments", "cursor"));
        assertThat(difference.principals())
                .flatExtracting(change -> change.changes())
                .allMatch(change -> change.isGain());
        assertThat(difference.principals())
                .flatExtracting(change -> change.by())
                .isNotEmpty()
                .isSubsetOf(difference.added());
        assertThat(difference.findings()).isNotEmpty();
    }

    @Test
    void isNothingWhenTheSameIsReadAgainLater() {
        ScanId before = scan(Duration.ZERO);
        ScanId after = scan(Duration.ofHours(1));

        assertThat(between(before, after).in(Closure.USE))
                .isEqualTo(new Difference(Closure.USE, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void isNothingWhenFactsOnlyMoveWithinTheirFile() throws IOException {
        ScanId before = scan(Duration.ZERO);
        Path file = binding();
        Files.writeString(file, "\n\n\n" + Files.readString(file));
        ScanId after = scan(Duration.ofHours(1));

        Difference difference = between(before, after).in(Closure.USE);
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.principals()).isEmpty();
        assertThat(difference.findings()).isEmpty();
    }

    @Test
    void turnsGainsIntoLossesTheOtherWayRound() throws IOException {
        ScanId before = scan(Duration.ZERO);
        addBinding("AKIARTX3GSDSQAIRCEIR");
        ScanId after = scan(Duration.ofHours(1));

        Difference there = between(before, after).in(Closure.USE);
        Difference back = between(after, before).in(Closure.USE);
        assertThat(back.removed()).isEqualTo(there.added());
        assertThat(back.principals())
                .extracting(change -> change.principal())
                .containsExactlyElementsOf(there.principals().stream()
                        .map(change -> change.principal())
                        .toList());
        assertThat(back.findings()).extracting(FindingChange::kind).doesNotContain(FindingChange.Kind.NEW);
    }

    @Test
    void keepsTheSameScanOnce() {
        ScanOutcome outcome = run(Duration.ZERO);
        CompletedScan completed = new CompletedScan("job", outcome);
        archive.after(completed);
        archive.after(completed);

        assertThat(archive.listScans()).containsExactly(outcome.scan().id());
        ArchivedScan kept = archive.find(outcome.scan().id()).orElseThrow();
        assertThat(kept.snapshot().nodes()).isEqualTo(outcome.snapshot().nodes());
        assertThat(kept.snapshot().edges()).isEqualTo(outcome.snapshot().edges());
        assertThat(kept.snapshot().coverage()).isEqualTo(outcome.snapshot().coverage());
        assertThat(kept.findings())
                .extracting(finding -> finding.id())
                .containsExactlyElementsOf(
                        outcome.findings().stream().map(finding -> finding.id()).toList());
    }

    @Test
    void findsScansByTheirBeginningAndByTheirPlace() {
        ScanId first = scan(Duration.ZERO);
        ScanId second = scan(Duration.ofHours(1));

        ScanNames names = new ScanNames(archive);
        assertThat(names.find(ScanNames.LATEST)).contains(second);
        assertThat(names.find(ScanNames.PREVIOUS)).contains(first);
        assertThat(names.find(first.value().substring(0, 10))).contains(first);
        assertThat(names.find(first.value().substring(0, 2))).isEmpty();
    }

    private Path binding() {
        return folder.resolve("estate/laptops/mbp/Users/mara/.cursor/mcp.json");
    }

    private void addBinding(String key) throws IOException {
        String text = Files.readString(binding());
        String head = "{\n  \"mcpServers\": {";
        assertThat(text).startsWith(head);
        Files.writeString(
                binding(),
                BINDING.replace("\"KEY\"", "\"" + key + "\"").stripTrailing() + text.substring(head.length()));
    }

    private ScanId scan(Duration later) {
        ScanOutcome outcome = run(later);
        archive.after(new CompletedScan("job " + later, outcome));
        return outcome.scan().id();
    }

    private ScanOutcome run(Duration later) {
        ScanInputs at = new ScanInputs(
                inputs.paths(),
                inputs.sourceName(),
                inputs.collector(),
                inputs.estate(),
                inputs.clock().plus(later),
                inputs.fingerprinter());
        return new ScanRun(store.scanned(), InputStream.nullInputStream(), ScanProgress.UNWATCHED)
                .run(new ScanRequest(at, Profile.CORE, PrivilegeListing.OMITTED));
    }

    private ScanDifference between(ScanId from, ScanId to) {
        return new ScanDifference(
                archive.find(from).orElseThrow(), archive.find(to).orElseThrow());
    }
}
