package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.analyzer.rule.RuleCatalog;
import io.delegraph.analyzer.rule.RuleSpec;
import io.delegraph.api.demo.DemoEstate;
import io.delegraph.api.demo.FileTrees;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shop window: an agent on a laptop, a key that a second tool shares, and customers' data in another account; and five
 * runs in which what was carried or done went past what was asked.
 */
class DemoEstateTest {
    private static final String KEY = "AKIAWO645SY5AUREPORT";
    /** Rules about what the estate does not have: a credential in two environments, runs that went wrong otherwise. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "CRD-001", "CRD-003", "DEL-006", "DEL-007", "DEL-008", "DEL-010", "DEL-011", "DEL-012", "DEL-013",
            "DEL-014", "GOV-007", "PRV-001", "PRV-008", "TEL-001", "TEL-002", "TEL-003");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void extract() throws IOException {
        DemoEstate.extractTo(folder, Fingerprinter.of(FingerprintKey.of(new byte[FingerprintKey.LENGTH])));
    }

    @Test
    void opensWithThePathOfTheAgentToTheCustomersData() throws IOException {
        JsonNode finding = report().at("/findings/0");

        assertThat(finding.at("/subjects/0/name").asText()).isEqualTo("Cursor of mara");
        assertThat(finding.at("/severity").asText()).isEqualTo("CRITICAL");
        assertThat(finding.at("/truth").asText()).isEqualTo("DEFINITE");
        assertThat(finding.at("/path").findValuesAsText("edge"))
                .containsExactly("BOUND_TO", "USES", "AUTHENTICATES", "CAN_ASSUME", "HAS_GRANT", "ON");
        assertThat(finding.at("/path/5/to").asText()).isEqualTo("arn:aws:s3:::acme-customer-exports");
    }

    @Test
    void namesTheSharedKeyAsTheFirstCause() throws IOException {
        JsonNode cause = report().at("/causes/0");

        assertThat(cause.at("/fact").asText()).isEqualTo("aws:access-key:" + KEY);
        assertThat(cause.at("/findings").size()).isGreaterThan(5);
    }

    @Test
    void staysSilentAboutEveryCorrectedTwin() throws IOException {
        JsonNode report = report();

        assertThat(report.at("/graph/nodesByKind/Agent").asInt()).isEqualTo(20);
        assertThat(report.at("/findings"))
                .allSatisfy(finding -> assertThat(finding.toString())
                        .as(finding.at("/rule").asText())
                        .doesNotContain("fixed"));
    }

    /** Each of the five, by the file that it is composed in. */
    @ParameterizedTest
    @CsvSource({
        "registry-token, release-notes-412, DEL-001",
        "billing, invoice-question-77, DEL-001 DEL-004",
        "orchestrator, review-pull-request-9, DEL-002 DEL-003",
        "plugin, summarise-project-3, DEL-002 DEL-005 DEL-009",
    })
    void showsWhereWhatWasDonePartsFromWhatWasAsked(String file, String chain, String rules) throws IOException {
        JsonNode judged = new ObjectMapper().readTree(ask("chains", chain, "--format", "json"));
        JsonNode twin = new ObjectMapper().readTree(ask("chains", chain + "-fixed", "--format", "json"));

        assertThat(new TreeSet<>(judged.at("/findings").findValuesAsText("rule")))
                .containsExactly(rules.split(" "));
        assertThat(judged.at("/findings").findValuesAsText("truth")).containsOnly("DEFINITE");
        assertThat(twin.at("/findings")).isEmpty();
        assertThat(twin.at("/hops").asInt()).isPositive();
        assertThat(ask("chains", chain)).contains("runs/" + file + ".ndjson:", "Fix: ");
    }

    @Test
    void namesTheToolsThatShareAServiceAccount() throws IOException {
        assertThat(report().at("/findings"))
                .filteredOn(finding -> finding.at("/rule").asText().equals("CRD-002"))
                .anySatisfy(finding -> assertThat(finding.at("/explanation").asText())
                        .contains("key of the shop's tools", "account desk", "indexing job", "mailing job"));
    }

    @Test
    void showsEveryRuleThatReadsConfiguration() throws IOException {
        Set<String> fired = new TreeSet<>(report().at("/findings").findValuesAsText("rule"));

        assertThat(RuleCatalog.listRules().stream()
                        .map(rule -> rule.spec())
                        .map(RuleSpec::id)
                        .filter(id -> !NOT_SHOWN.contains(id)))
                .allMatch(fired::contains);
    }

    @Test
    void tellsTheWholeChainWithAPlaceForEveryHop() {
        String answer = ask("why", "Cursor of mara", "customer exports");

        assertThat(answer)
                .startsWith("DEFINITE")
                .containsSubsequence(
                        "BOUND_TO", ".cursor/mcp.json:3",
                        "USES", ".cursor/mcp.json:11",
                        "AUTHENTICATES", "access-keys-sales-etl.json:3",
                        "CAN_ASSUME", "authorization-details.json:",
                        "HAS_GRANT", "authorization-details.json:",
                        "ON", "customer exports");
    }

    @Test
    void saysInWhichOrderToActOnTheLeakedKey() {
        String answer = ask("leaked", KEY);

        assertThat(answer)
                .contains("Cursor of mara", "Claude Code of ben", "jobs/nightly-report.sh", "acme-customer-exports")
                .containsSubsequence("  1. ", ".cursor/mcp.json:11", ".claude.json:13", "Disable", "Delete", "Purge");
    }

    @Test
    void isTheSameGraphWhenCollectedOnTheMachineAndScannedElsewhere() throws IOException {
        // A bundle carries facts and no observations.
        FileTrees.delete(folder.resolve("estate/runs"));
        Path bundle = folder.resolve("elsewhere/bundle.ndjson");
        Files.createDirectories(folder.resolve("elsewhere"));
        CommandLineRun run = new CommandLineRun(folder);
        Path key = Files.writeString(folder.resolve("key"), "ab".repeat(FingerprintKey.LENGTH));

        run.run(
                "collect",
                estate(),
                "--source",
                "demo",
                "--clock",
                DemoEstate.CLOCK.toString(),
                "--key-file",
                key.toString(),
                "--out",
                bundle.toString());
        JsonNode there = json(run.run(scan(bundle.toString(), "--key-file", key.toString())));
        JsonNode here = json(run.run(scan(estate(), "--key-file", key.toString())));

        for (String part : List.of("/graph", "/causes", "/findings", "/privileges")) {
            assertThat(there.at(part)).as(part).isEqualTo(here.at(part));
        }
        assertThat(here.at("/findings").size()).isGreaterThan(20);
    }

    @Test
    void leavesNothingOfAnEarlierVersion() throws IOException {
        Path old = Files.writeString(folder.resolve("estate/old.json"), "{}");

        extract();

        assertThat(old).doesNotExist();
    }

    @Test
    void isListedWhole() throws IOException {
        Path resources = Path.of("src", "main", "resources", "demo");
        try (Stream<Path> files = Files.walk(resources)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(folder.resolve(resources.relativize(file)))
                            .hasSameBinaryContentAs(file));
        }
    }

    private JsonNode report() throws IOException {
        return json(new CommandLineRun(folder).run(scan(estate())));
    }

    private static JsonNode json(CommandLineRun.Result result) throws IOException {
        assertThat(result.exit()).as(result.error()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private String[] scan(String path, String... more) {
        return Stream.concat(
                        Stream.of("scan", path, "--store", "memory", "--format", "json", "--privileges"),
                        Stream.concat(context(), Stream.of(more)))
                .toArray(String[]::new);
    }

    private String ask(String... question) {
        CommandLineRun.Result result = new CommandLineRun(folder)
                .run(Stream.concat(Stream.of(question), Stream.concat(Stream.of("--from", estate()), context()))
                        .toArray(String[]::new));
        assertThat(result.exit()).as(result.error()).isZero();
        return result.out();
    }

    private Stream<String> context() {
        return Stream.of(
                "--source",
                "demo",
                "--estate",
                folder.resolve("estate.yml").toString(),
                "--clock",
                DemoEstate.CLOCK.toString());
    }

    private String estate() {
        return folder.resolve("estate").toString();
    }
}
