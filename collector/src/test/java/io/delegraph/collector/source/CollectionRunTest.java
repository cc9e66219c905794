package io.delegraph.collector.source;

import static io.delegraph.collector.source.Archives.gzip;
import static io.delegraph.collector.source.Archives.text;
import static io.delegraph.collector.source.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.Collector;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Coverage;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionRunTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Collector> LINES = List.of(new LineCollector("lines", "LINES"));

    @TempDir
    Path folder;

    private final CollectedFacts recorded = new CollectedFacts();

    @Test
    void readsFilesOfAFolderByNameAndSkipsVersionControl() throws IOException {
        write("b/two.txt", text("LINES\ntwo"));
        write("a.txt", text("LINES\none"));
        write(".git/objects.txt", text("LINES\nhidden"));

        collect(folder.toString());

        assertThat(uris()).containsExactly("a.txt", "b/two.txt");
        assertThat(nodeIds()).containsExactly("LINES", "one", "LINES", "two");
    }

    @Test
    void namesAFileByItsOwnName() throws IOException {
        collect(write("deep/down/a.txt", text("LINES\none")));

        assertThat(uris()).containsExactly("a.txt");
    }

    @Test
    void unpacksByContentAndNotByName() throws IOException {
        byte[] inner = zip().with("x/one.txt", text("LINES\none"))
                .with("two.dat", gzip(text("LINES\ntwo")))
                .bytes();

        collect(write("archive.bin", inner), write("plain.zip", text("LINES\nplain")));

        assertThat(uris()).containsExactly("archive.bin!/two.dat", "archive.bin!/x/one.txt", "plain.zip");
        assertThat(nodeIds()).contains("one", "two", "plain");
        assertThat(recorded.diagnostics()).isEmpty();
    }

    @Test
    void readsEveryMemberOfAGzip() throws IOException {
        byte[] first = gzip(text("LINES\none\n"));
        byte[] second = gzip(text("two\n"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        byte[] zipped = zip().with("m.gz", both).bytes();

        collect(write("members.gz", both), write("members.zip", zipped));

        assertThat(nodeIds()).containsExactly("LINES", "one", "two", "LINES", "one", "two");
    }

    @Test
    void readsStandardInput() {
        CollectionReport report = collect(request("-").reading(new ByteArrayInputStream(gzip(text("LINES\npiped")))));

        assertThat(nodeIds()).contains("piped");
        assertThat(report.inputs()).extracting(InputReport::uri).containsExactly("stdin");
    }

    @Test
    void readsAZipInsideAZipButNoDeeper() throws IOException {
        byte[] innermost = zip().with("deep.txt", text("LINES\ndeep")).bytes();
        byte[] middle = zip().with("mid.txt", text("LINES\nmid"))
                .with("c.zip", innermost)
                .bytes();

        CollectionReport report =
                collect(write("a.zip", zip().with("b.zip", middle).bytes()));

        assertThat(nodeIds()).contains("mid").doesNotContain("deep");
        assertThat(problems()).containsExactly("SOURCE_LIMIT a.zip!/b.zip!/c.zip");
        assertThat(report.incomplete()).isTrue();
    }

    @Test
    void reportsWhatATruncatedGzipStillGivesAndCallsItPartial() throws IOException {
        byte[] whole = gzip(text(noise()));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        CollectionReport report = collect(write("half.gz", half));

        assertThat(nodeIds()).hasSizeGreaterThan(100);
        assertThat(problems()).containsExactly("SOURCE_UNREADABLE half.gz");
        assertThat(report.inputs()).extracting(InputReport::completeness).containsExactly(Completeness.PARTIAL);
        assertThat(report.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void rejectsWhatFollowsAGzip() throws IOException {
        byte[] whole = gzip(text("LINES\none\n"));
        byte[] more = Arrays.copyOf(whole, whole.length + 3);
        more[whole.length] = 'x';

        collect(write("more.gz", more));

        assertThat(nodeIds()).contains("one");
        assertThat(problems()).containsExactly("SOURCE_UNREADABLE more.gz");
    }

    @Test
    void readsEntriesInFrontOfTheEndOfATruncatedZip() throws IOException {
        byte[] whole = zip().with("a.txt", text("LINES\none"))
                .with("b.txt", text(noise()))
                .bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        CollectionReport report = collect(write("half.zip", half));

        assertThat(uris()).contains("half.zip!/a.txt", "half.zip!/b.txt");
        assertThat(nodeIds()).contains("one").hasSizeGreaterThan(100);
        assertThat(problems()).containsExactly("SOURCE_ARCHIVE_DAMAGED half.zip", "SOURCE_UNREADABLE half.zip!/b.txt");
        assertThat(report.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void leavesOutEntriesThatLeadOutOfTheArchiveAndReadsTheRest() throws IOException {
        byte[] hostile = zip().with("../../evil.txt", text("LINES\nevil"))
                .with("/etc/evil.txt", text("LINES\nevil"))
                .with("C:\\evil.txt", text("LINES\nevil"))
                .with("a\\..\\..\\evil.txt", text("LINES\nevil"))
                .with("good.txt", text("LINES\ngood"))
                .withLink("link.txt", "/etc/passwd")
                .bytes();

        CollectionReport report = collect(write("hostile.zip", hostile));

        assertThat(nodeIds()).containsExactly("LINES", "good");
        assertThat(recorded.diagnostics())
                .extracting(each -> each.code())
                .containsExactlyInAnyOrder(
                        "SOURCE_UNSAFE_NAME",
                        "SOURCE_UNSAFE_NAME",
                        "SOURCE_UNSAFE_NAME",
                        "SOURCE_UNSAFE_NAME",
                        "SOURCE_ARCHIVED_LINK");
        assertThat(report.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void leavesOutEncryptedEntries() throws IOException {
        byte[] encrypted = zip().with("a.txt", text("LINES\none")).encrypted();

        CollectionReport report = collect(write("secret.zip", encrypted));

        assertThat(problems()).containsExactly("SOURCE_ENTRY_NOT_SUPPORTED secret.zip!/a.txt");
        assertThat(report.incomplete()).isTrue();
    }

    @Test
    void stopsBombsOfBothFormats() throws IOException {
        byte[] zeros = new byte[40 << 20];
        System.arraycopy(text("LINES\n"), 0, zeros, 0, 6);

        CollectionReport report = collect(
                write("bomb.gz", gzip(zeros)),
                write("bomb.zip", zip().with("z", zeros).bytes()));

        assertThat(problems()).containsExactly("SOURCE_UNREADABLE bomb.gz", "SOURCE_LIMIT bomb.zip!/z");
        assertThat(report.incomplete()).isTrue();
    }

    @Test
    void holdsArchivesToTheirNumberOfEntriesAndBytes() throws IOException {
        byte[] three = zip().with("a", text("LINES\na"))
                .with("b", text("LINES\nb"))
                .with("c", text("LINES\nc"))
                .bytes();
        Limits twoEntries = new Limits(1000, 1000, 200, 1000, 2, 2, 100);
        Limits tenBytes = new Limits(1000, 10, 200, 1000, 100, 2, 100);

        collect(request(write("three.zip", three)).within(twoEntries));
        collect(request(folder.resolve("three.zip").toString()).within(tenBytes));

        assertThat(nodeIds()).containsExactly("LINES", "a", "LINES", "b", "LINES", "a");
        assertThat(problems()).containsExactly("SOURCE_LIMIT three.zip", "SOURCE_LIMIT three.zip");
    }

    @Test
    void opensNoArchiveWhoseDirectoryIsOutOfProportion() throws IOException {
        Archives.Zip many = zip();
        for (int i = 0; i < 500; i++) {
            many.with("entry-" + i, text("LINES"));
        }

        collect(request(write("many.zip", many.bytes())).within(new Limits(1000, 1000, 200, 1000, 2, 2, 100)));

        assertThat(nodeIds()).isEmpty();
        assertThat(problems()).containsExactly("SOURCE_LIMIT many.zip");
    }

    @Test
    void survivesEveryArchiveWithFlippedBytes() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] mutated = zip().with("a", text(noise().substring(0, 400)))
                    .with("b", gzip(text("LINES")))
                    .bytes();
            for (int flips = 0; flips < 3; flips++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            collect(request(write("m" + i + ".zip", mutated)).within(new Limits(1000, 3000, 200, 1000, 20, 2, 100)));
        }

        assertThat(recorded.inputs()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void holdsDocumentsToTheirLength() throws IOException {
        collect(request(write("long.txt", text(noise()))).within(new Limits(1000, 1000, 200, 1000, 2, 2, 100)));

        assertThat(problems()).containsExactly("SOURCE_UNREADABLE long.txt");
        assertThat(recorded.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.PARTIAL);
    }

    @Test
    void holdsAScanToItsNumberOfDocuments() throws IOException {
        write("a", text("LINES\na"));
        write("b", text("LINES\nb"));

        collect(request(folder.toString()).within(new Limits(1000, 1000, 200, 1000, 2, 2, 1)));

        assertThat(nodeIds()).containsExactly("LINES", "a");
        assertThat(problems()).containsExactly("SOURCE_LIMIT b");
    }

    @Test
    void mentionsAFileThatNobodyReadsAndStaysComplete() throws IOException {
        CollectionReport report =
                collect(write("image.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff}));

        assertThat(problems()).containsExactly("SOURCE_UNRECOGNISED image.png");
        assertThat(report.inputs()).containsExactly(new InputReport("image.png", "", 0, 0, 0, Completeness.COMPLETE));
        assertThat(report.incomplete()).isFalse();
    }

    @Test
    void goesOnAfterAPathThatIsNotThere() throws IOException {
        String good = write("good.txt", text("LINES\ngood"));

        CollectionReport report = collect(folder.resolve("missing.json").toString(), good);

        assertThat(nodeIds()).contains("good");
        assertThat(problems()).containsExactly("SOURCE_UNREADABLE missing.json");
        assertThat(recorded.diagnostics().get(0).message()).doesNotContain(folder.toString());
        assertThat(report.coverage()).extracting(Coverage::completeness).containsExactly(Completeness.COMPLETE);
        assertThat(report.incomplete()).isTrue();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        write("outside/secret.txt", text("LINES\nsecret"));
        write("inside/a.txt", text("LINES\na"));
        Files.createSymbolicLink(folder.resolve("inside/out"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("inside/twin.txt"), folder.resolve("inside/a.txt"));

        collect(folder.resolve("inside").toString());

        assertThat(nodeIds()).containsExactly("LINES", "a");
        assertThat(problems()).containsExactly("SOURCE_LINK_NOT_FOLLOWED out");
    }

    @Test
    void distinguishesEqualNamesOfDifferentPaths() throws IOException {
        String east = write("east/x/roles.txt", text("LINES\neast"));
        String west = write("west/x/roles.txt", text("LINES\nwest"));
        String north = write("north/x/roles.txt", text("LINES\nnorth"));

        collect(east, west, north, east);

        assertThat(uris()).containsExactly("roles.txt", "x/roles.txt", "x~3/roles.txt");
    }

    @Test
    void distinguishesEqualNamesInOneArchive() throws IOException {
        byte[] twins = zip().with("a", text("LINES\none"))
                .with("a", text("LINES\ntwo"))
                .bytes();

        collect(write("twins.zip", twins));

        assertThat(uris()).containsExactly("twins.zip!/a", "twins.zip!/a~2");
    }

    @Test
    void forcesACollector() throws IOException {
        collect(request(write("a.txt", text("anything"))).forcing("lines"));

        assertThat(nodeIds()).containsExactly("anything");
    }

    @Test
    void refusesToForceACollectorThatIsNotThere() {
        assertThatThrownBy(() -> CollectionRun.open(request("-").forcing("nonsense")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lines");
    }

    @Test
    void letsTheMoreSpecificCollectorReadAndSaysSo() throws IOException {
        List<Collector> both = List.of(new LineCollector("any", "L"), new LineCollector("vendor.lines", "LINES"));

        CollectionReport report =
                collect(request(write("a.txt", text("LINES\none"))).detecting(both));

        assertThat(report.inputs()).extracting(InputReport::collector).containsExactly("vendor.lines");
        assertThat(problems()).containsExactly("SOURCE_AMBIGUOUS a.txt");
    }

    @Test
    void laysTheOverlayOverEveryFact() throws IOException {
        UnaryOperator<io.delegraph.cypher.graph.Fact> renaming = fact -> fact instanceof Node node
                ? new Node(node.id(), node.kind(), "renamed", node.properties(), node.evidence(), node.at())
                : fact;

        collect(request(write("a.txt", text("LINES"))).overlaidBy(renaming));

        assertThat(recorded.nodes()).extracting(Node::name).containsExactly("renamed");
    }

    @Test
    void hashesWhatCollectorsSee() throws IOException {
        String plain = write("plain.txt", text("LINES\none"));
        String packed = write("packed.gz", gzip(text("LINES\none")));

        try (CollectionRun run = CollectionRun.open(request(plain, packed))) {
            List<DocumentDigest> digests = run.digests();

            assertThat(digests).extracting(DocumentDigest::uri).containsExactly("plain.txt", "packed.gz");
            assertThat(digests.get(0).sha256())
                    .isEqualTo(digests.get(1).sha256())
                    .hasSize(64);
            assertThat(digests).extracting(DocumentDigest::bytes).containsExactly(9L, 9L);
        }
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<CollectionProgress.Progress> moments = new ArrayList<>();
        String big = write("big.txt", text(noise().repeat(20)));
        String small = write("small.gz", gzip(text("LINES\none")));

        collect(request(big, small).watchedBy(moments::add));

        assertThat(moments).hasSizeGreaterThan(2);
        assertThat(moments).isSortedAccordingTo((one, two) -> Long.compare(one.bytesRead(), two.bytesRead()));
        assertThat(moments).allMatch(moment -> moment.bytesRead() <= moment.bytesTotal());
        CollectionProgress.Progress last = moments.get(moments.size() - 1);
        assertThat(last.documentsDone()).isEqualTo(2).isEqualTo(last.documentsTotal());
        assertThat(last.bytesRead()).isEqualTo(last.bytesTotal());
    }

    @Test
    void leavesNoSpoolBehind() throws IOException {
        long before = spools();
        byte[] nested =
                zip().with("b.zip", zip().with("c", text("LINES")).bytes()).bytes();

        try (CollectionRun run = CollectionRun.open(
                request(write("a.zip", nested), "-").reading(new ByteArrayInputStream(text("LINES"))))) {
            run.collect(recorded);
            assertThat(nodeIds()).containsExactly("LINES", "LINES");
        }

        assertThat(spools()).isEqualTo(before);
    }

    @Test
    void saysTheSameTwice() throws IOException {
        write(
                "a.zip",
                zip().with("x", text("LINES\nx")).with("../y", text("LINES")).bytes());
        write("b.gz", Arrays.copyOf(gzip(text(noise())), 2000));
        CollectedFacts again = new CollectedFacts();

        collect(folder.toString());
        try (CollectionRun run = CollectionRun.open(request(folder.toString()))) {
            run.collect(again);
        }

        assertThat(again.facts()).isEqualTo(recorded.facts());
        assertThat(again.diagnostics()).isEqualTo(recorded.diagnostics());
        assertThat(again.coverage()).isEqualTo(recorded.coverage());
    }

    private static long spools() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".spool"))
                    .count();
        }
    }

    // Text that packs badly, so that half of the archive is half of the text.
    private static String noise() {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder("LINES\n");
        for (int i = 0; i < 5_000; i++) {
            lines.append(Long.toHexString(random.nextLong())).append('\n');
        }
        return lines.toString();
    }

    private String write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content).toString();
    }

    private CollectionRequest request(String... paths) {
        return CollectionRequest.of(List.of(paths), NOW).detecting(LINES);
    }

    private CollectionReport collect(String... paths) {
        return collect(request(paths));
    }

    private CollectionReport collect(CollectionRequest request) {
        try (CollectionRun run = CollectionRun.open(request)) {
            return run.collect(recorded);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> nodeIds() {
        return recorded.nodes().stream().map(node -> node.id().value()).toList();
    }

    private List<String> problems() {
        return recorded.diagnostics().stream()
                .map(each -> each.code() + " " + each.at())
                .toList();
    }

    private List<String> uris() {
        return recorded.inputs().stream().map(InputReport::uri).toList();
    }
}
