package io.delegraph.collector.aws.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.source.CollectionRequest;
import io.delegraph.collector.source.CollectionRun;
import io.delegraph.cypher.graph.InputReport;
import io.delegraph.cypher.graph.event.CallKind;
import io.delegraph.cypher.graph.event.Observation;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Outcome;
import io.delegraph.cypher.graph.event.Party;
import io.delegraph.cypher.store.ObservedChain;
import io.delegraph.cypher.store.memory.MemoryEventStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real trails, counted. Chains are assembled as every store assembles them. */
class RealTrailTest {
    private static final CloudTrailCollector COLLECTOR = new CloudTrailCollector();
    private static final String ATTACKS = "cloudtrail/invictus-ir/CloudTrail";

    @ParameterizedTest
    @CsvSource({
        "panther-rule-tests/aws_cloudtrail.jsonl, 461, 434",
        "plaso/test_data/jsonl/aws_cloudtrail.jsonl, 6, 6",
        "awsdocs-examples/aws-cloudtrail-user-guide.jsonl, 19, 19",
        "awsdocs-examples/iam-user-guide.jsonl, 7, 7"
    })
    void readsEveryEventOrSaysWhyNot(String file, long records, long accepted) throws IOException {
        SourceDocument document = ProjectData.document(ProjectData.require("cloudtrail/" + file));

        CollectedFacts facts = CollectedFacts.of(COLLECTOR, document);

        InputReport report = facts.inputs().get(0);
        assertThat(COLLECTOR.recognises(head(document))).isTrue();
        assertThat(report.records()).isEqualTo(records);
        assertThat(report.accepted()).isEqualTo(accepted);
        assertThat(facts.diagnostics()).hasSize((int) (records - accepted));
        assertThat(facts.observations()).hasSize((int) accepted);
    }

    @Test
    void readsALogInAnArchive() throws IOException {
        Path archive = ProjectData.require(
                "cloudtrail/otrf-security-datasets/datasets/atomic/aws/collection" + "/ec2_proxy_s3_exfiltration.zip");
        CollectedFacts facts = new CollectedFacts();

        try (CollectionRun run = CollectionRun.open(
                CollectionRequest.of(List.of(archive.toString()), Instant.parse("2026-01-01T00:00:00Z")))) {
            run.collect(facts);
        }

        assertThat(facts.calls()).hasSize(103);
        assertThat(facts.calls())
                .filteredOn(call -> call.deed().action().equals("s3:GetObject"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.actor().name()).contains(":role/"));
    }

    @Test
    void readsALogOfManyFiles() throws IOException {
        List<CollectedFacts> all = attacks();

        assertThat(all.stream()
                        .mapToLong(each -> each.inputs().get(0).records())
                        .sum())
                .isEqualTo(2_900);
        assertThat(calls(all)).hasSize(2_900);
        assertThat(all).allSatisfy(each -> assertThat(each.diagnostics()).isEmpty());
    }

    @Test
    void joinsEveryTakenRoleToTheCallsOfItsSession() throws IOException {
        List<ObservedCall> calls = calls(attacks());
        List<ObservedCall> taken = calls.stream()
                .filter(call -> call.deed().action().equals("sts:AssumeRole"))
                .toList();
        Function<Observation, ObservedChain> chains = chains(calls);

        List<ObservedCall> refused = taken.stream()
                .filter(call -> call.deed().outcome() == Outcome.DENIED)
                .toList();
        List<ObservedCall> withCalls = taken.stream()
                .filter(call -> !refused.contains(call))
                .filter(call -> !ofSession(call, calls).isEmpty())
                .toList();

        assertThat(taken).hasSize(49).allMatch(call -> call.deed().kind() == CallKind.EXCHANGE);
        assertThat(refused).hasSize(13);
        assertThat(withCalls).hasSize(18);
        assertThat(withCalls)
                .allSatisfy(
                        call -> assertThat(chains.apply(call).observations()).containsAll(ofSession(call, calls)));
        assertThat(taken.stream().filter(call -> call.presented().issued().isPresent()))
                .hasSize(36);
    }

    @Test
    void leavesNoCallOfASessionWithoutTheOneThatBeganIt() throws IOException {
        List<ObservedCall> calls = calls(attacks());
        Function<Observation, ObservedChain> chains = chains(calls);

        List<ObservedCall> byRoles = calls.stream()
                .filter(call -> call.actor().name().contains(":role/"))
                .toList();

        assertThat(byRoles).hasSize(76);
        assertThat(byRoles)
                .allSatisfy(call -> assertThat(chains.apply(call).observations())
                        .filteredOn(ObservedCall.class::isInstance)
                        .extracting(each -> ((ObservedCall) each).delegate())
                        .contains(Optional.of(call.actor())));
    }

    @Test
    void joinsTheDocumentedCallsOfOneSourceIdentity() throws IOException {
        List<ObservedCall> calls = calls(List.of(CollectedFacts.of(
                COLLECTOR,
                ProjectData.document(ProjectData.require("cloudtrail/awsdocs-examples/iam-user-guide.jsonl")))));
        List<ObservedCall> ofJohn = calls.stream()
                .filter(call -> call.subject().map(Party::name).equals(Optional.of("JohnDoe")))
                .toList();

        assertThat(ofJohn).hasSize(3);
        assertThat(ofJohn.stream().map(chains(calls)).distinct()).hasSize(1);
    }

    @Test
    void readsADocumentedRoleChain() throws IOException {
        List<ObservedCall> calls = calls(List.of(CollectedFacts.of(
                COLLECTOR,
                ProjectData.document(ProjectData.require("cloudtrail/awsdocs-examples/iam-user-guide.jsonl")))));

        assertThat(calls)
                .filteredOn(call ->
                        call.delegate().isPresent() && call.actor().name().contains(":role/"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.delegate().orElseThrow().name()).endsWith(":role/JohnRole2"));
    }

    private static List<CollectedFacts> attacks() throws IOException {
        try (Stream<Path> files = Files.list(ProjectData.require(ATTACKS))) {
            return files.sorted()
                    .map(file -> CollectedFacts.of(COLLECTOR, ProjectData.document(file)))
                    .toList();
        }
    }

    private static List<ObservedCall> calls(List<CollectedFacts> collected) {
        return collected.stream().flatMap(each -> each.calls().stream()).toList();
    }

    private static List<ObservedCall> ofSession(ObservedCall began, List<ObservedCall> calls) {
        return calls.stream()
                .filter(call -> !call.equals(began))
                .filter(call -> call.delegate().isEmpty())
                .filter(call -> call.strands().stream()
                        .anyMatch(strand -> strand.sort().label().equals("lineage")
                                && began.strands().contains(strand)))
                .toList();
    }

    private static Function<Observation, ObservedChain> chains(List<ObservedCall> calls) {
        MemoryEventStore store = new MemoryEventStore();
        store.append(calls.stream());
        List<ObservedChain> chains = new ArrayList<>();
        store.forEach(chains::add);
        Map<Observation, ObservedChain> byCall = chains.stream()
                .flatMap(chain -> chain.observations().stream().map(each -> Map.entry(each, chain)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        return call -> Objects.requireNonNull(byCall.get(call));
    }

    private static DocumentHead head(SourceDocument document) throws IOException {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        }
    }
}
