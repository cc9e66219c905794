package io.delegraph.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.cypher.graph.CollectionReport;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.InputReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detection and collection together, over what people really have lying in folders. */
class RealCollectionTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsAFolderOfAccountsTheSameTwice() throws IOException {
        Path accounts = ProjectData.require("aws-iam");
        CollectedFacts once = new CollectedFacts();
        CollectedFacts again = new CollectedFacts();

        CollectionReport report = collect(once, accounts);
        collect(again, accounts);

        assertThat(report.inputs())
                .filteredOn(input -> input.collector().equals("aws.iam"))
                .isNotEmpty();
        assertThat(once.facts()).isNotEmpty().isEqualTo(again.facts());
        assertThat(once.diagnostics()).isEqualTo(again.diagnostics());
        assertThat(once.coverage()).isEqualTo(again.coverage());
    }

    @Test
    void takesNoForeignFormatForItsOwn() throws IOException {
        List<Path> foreign = new ArrayList<>();
        for (String name : List.of(
                "a2a",
                "agent-traces/agentevals/examples",
                "agent-traces/toolemu-spec",
                "cloudtrail/panther-rule-tests/kubernetes_audit.jsonl",
                "cloudtrail/plaso/test_data/jsonl/azure_activity_log.jsonl",
                "cloudtrail/plaso/test_data/jsonl/gcp_logging.jsonl",
                "cloudtrail/plaso/test_data/jsonl/microsoft_audit_log.jsonl",
                "cloudtrail/otrf-security-datasets/datasets/compound",
                "k8s")) {
            foreign.add(ProjectData.require(name));
        }

        CollectionReport report = collect(new CollectedFacts(), foreign.toArray(Path[]::new));

        assertThat(report.inputs()).hasSizeGreaterThan(20);
        assertThat(report.inputs())
                .filteredOn(input -> !input.collector().isEmpty())
                .isEmpty();
        assertThat(report.incomplete()).isFalse();
    }

    @Test
    void readsTheGoodBesideTheBad() throws IOException {
        write("deep.json", "[".repeat(10_000));
        write("forged.json", "{\"UserDetailList\":" + "[".repeat(10_000));
        write("binary.dat", "\0\1\2\3");
        write("cut.json", "{\"UserDetailList\":[{\"UserName\":\"mara\",");
        write("good.ndjson", "{\"type\":\"principal\",\"id\":\"user:mara\"}\n");
        write(
                "effect.ndjson",
                "{\"type\":\"aws.policy\",\"kind\":\"identity\",\"target\":\"user:mara\","
                        + "\"document\":{\"Statement\":[{\"Effect\":\"Alow\",\"Action\":\"*\",\"Resource\":\"*\"}]}}\n");
        CollectedFacts collected = new CollectedFacts();

        CollectionReport report = collect(collected, folder);

        assertThat(collected.nodes()).extracting(node -> node.at().document()).contains("good.ndjson");
        assertThat(report.incomplete()).isTrue();
        assertThat(completeness(report, "good.ndjson")).isEqualTo(Completeness.COMPLETE);
        assertThat(completeness(report, "binary.dat")).isEqualTo(Completeness.COMPLETE);
        assertThat(completeness(report, "cut.json")).isNotEqualTo(Completeness.COMPLETE);
        assertThat(completeness(report, "effect.ndjson")).isNotEqualTo(Completeness.COMPLETE);
        assertThat(collected.diagnostics())
                .filteredOn(each -> each.severity() == Diagnostic.Severity.ERROR)
                .extracting(each -> each.at().document())
                .contains("cut.json", "effect.ndjson", "forged.json");
    }

    private static Completeness completeness(CollectionReport report, String uri) {
        return report.inputs().stream()
                .filter(input -> input.uri().equals(uri))
                .map(InputReport::completeness)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No report of " + uri));
    }

    private static CollectionReport collect(CollectedFacts sink, Path... paths) throws IOException {
        List<String> names = List.of(paths).stream().map(Path::toString).toList();
        try (CollectionRun run = CollectionRun.open(CollectionRequest.of(names, NOW))) {
            return run.collect(sink);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
