package io.delegraph.api.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.analyzer.rule.Profile;
import io.delegraph.api.scan.ScanRequest.PrivilegeListing;
import io.delegraph.api.serve.Sample;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.Finding;
import io.delegraph.cypher.graph.FindingStatus;
import io.delegraph.cypher.graph.SourceId;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import io.delegraph.cypher.store.memory.MemoryGraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanPartsTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final Fingerprinter fingerprinter = Fingerprinter.lazily(FingerprintKey::random);
    private final List<CollectionReport> heard = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path account;
    private Path agent;

    @BeforeEach
    void write() throws IOException {
        account = Files.writeString(folder.resolve("account.json"), Sample.account("open"));
        agent = Files.writeString(folder.resolve("mcp.json"), Sample.agent("tk_Zm9vYmFy7Q1Value9981"));
    }

    private ScanPart part(String name, Optional<String> gap, List<SourceId> expected, Path... files) {
        List<String> paths = java.util.Arrays.stream(files).map(Path::toString).toList();
        ScanInputs inputs =
                new ScanInputs(paths, Optional.of(name), Optional.empty(), Optional.empty(), NOW, fingerprinter);
        return new ScanPart(inputs, gap, expected, false, (report, open) -> heard.add(report));
    }

    private ScanOutcome scan(int hours, ScanPart... parts) {
        heard.clear();
        return new ScanRun(
                        new ScanStores(store, new MemoryEventStore()),
                        InputStream.nullInputStream(),
                        ScanProgress.UNWATCHED)
                .run(new ScanRequest(
                        List.of(parts), NOW.plusSeconds(3_600L * hours), Profile.CORE, PrivilegeListing.OMITTED));
    }

    private List<SourceId> stated(int part) {
        return heard.get(part).coverage().stream().map(Coverage::source).toList();
    }

    @Test
    void isOneScanOfAllPartsThatAreEachToldTheirOwn() {
        ScanOutcome outcome = scan(
                0,
                part("cloud", Optional.empty(), List.of(), account),
                part("laptop", Optional.empty(), List.of(), agent));

        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.uri()).isEqualTo("account.json"));
        assertThat(stated(0)).isNotEmpty().doesNotContainAnyElementsOf(stated(1));
        assertThat(outcome.collection().inputs()).hasSize(2);
        assertThat(outcome.findings()).isNotEmpty();
    }

    @Test
    void closesWhatACompleteReadingNoLongerHas() {
        scan(0, part("a", Optional.empty(), List.of(), account, agent));
        List<SourceId> before = stated(0);
        ScanOutcome outcome = scan(1, part("a", Optional.empty(), before, agent));

        assertThat(outcome.resolved()).isPositive();
        assertThat(outcome.collection().incomplete()).isFalse();
    }

    @Test
    void closesNothingAfterAReadingWithAGap() {
        List<String> before = scan(0, part("a", Optional.empty(), List.of(), account, agent)).findings().stream()
                .map(Finding::id)
                .toList();
        List<SourceId> stated = stated(0);
        ScanOutcome partly = scan(1, part("a", Optional.of("The account denied it"), stated, agent));

        assertThat(partly.resolved()).isZero();
        assertThat(partly.findings()).extracting(Finding::id).containsAll(before);
        assertThat(partly.collection().coverage())
                .filteredOn(each -> stated.contains(each.source()))
                .hasSameSizeAs(stated)
                .allSatisfy(each -> {
                    assertThat(each.completeness()).isEqualTo(Completeness.PARTIAL);
                    assertThat(each.reason()).contains("denied");
                });
    }

    @Test
    void closesNothingWhenNothingCouldBeRead() {
        scan(0, part("a", Optional.empty(), List.of(), account));
        List<SourceId> stated = stated(0);
        ScanOutcome failed = scan(1, part("a", Optional.of("It is away"), stated));

        assertThat(failed.resolved()).isZero();
        assertThat(failed.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.status()).isNotEqualTo(FindingStatus.RESOLVED));
        assertThat(failed.collection().coverage())
                .anySatisfy(each -> assertThat(each.completeness()).isEqualTo(Completeness.FAILED));
    }

    @Test
    void closesNothingWhenWhatWasReadIsNowAnEmptyFolder() throws IOException {
        scan(0, part("a", Optional.empty(), List.of(), account));
        List<SourceId> stated = stated(0);
        ScanOutcome unmounted =
                scan(1, part("a", Optional.empty(), stated, Files.createDirectory(folder.resolve("mount"))));

        assertThat(unmounted.resolved()).isZero();
        assertThat(unmounted.collection().coverage())
                .filteredOn(each -> stated.contains(each.source()))
                .hasSameSizeAs(stated)
                .allSatisfy(each -> assertThat(each.completeness()).isEqualTo(Completeness.FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>502 Bad Gateway</html>"})
    void closesNothingWhenADocumentIsEmptyOrUnrecognised(String content) throws IOException {
        scan(0, part("a", Optional.empty(), List.of(), account, agent));
        List<SourceId> stated = stated(0);
        Files.writeString(account, content);
        ScanOutcome partly = scan(1, part("a", Optional.empty(), stated, account, agent));

        assertThat(partly.resolved()).isZero();
        assertThat(partly.collection().coverage())
                .filteredOn(each -> stated.contains(each.source()))
                .hasSameSizeAs(stated)
                .allSatisfy(each -> assertThat(each.completeness()).isEqualTo(Completeness.PARTIAL));
    }

    @Test
    void tellsNobodyOfAScanThatIsNotPublished() {
        ScanProgress stopping = new ScanProgress() {
            @Override
            public void entered(Phase phase) {
                if (phase == Phase.PUBLISHING) {
                    throw new ScanCancelled();
                }
            }

            @Override
            public void at(Progress progress) {}
        };
        ScanRun run =
                new ScanRun(new ScanStores(store, new MemoryEventStore()), InputStream.nullInputStream(), stopping);
        ScanPart part = part("a", Optional.empty(), List.of(), account);

        assertThatThrownBy(() -> run.run(new ScanRequest(List.of(part), NOW, Profile.CORE, PrivilegeListing.OMITTED)))
                .isInstanceOf(ScanCancelled.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void takesASourceForIncompleteWhenOneOfTwoPartsIs() throws IOException {
        Path west = Files.createDirectory(folder.resolve("west"));
        Path other = Files.writeString(west.resolve("account.json"), Sample.account("open", "wide"));
        scan(0, part("a", Optional.empty(), List.of(), account), part("b", Optional.empty(), List.of(), other));
        ScanOutcome second = scan(
                1,
                part("a", Optional.empty(), stated(0), account),
                part("b", Optional.of("It is throttled"), stated(1)));

        assertThat(second.resolved()).isZero();
    }
}
