package io.delegraph.collector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.Completeness;
import io.delegraph.cypher.graph.event.ObservedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealRunsTest {
    private static final TranscriptCollector COLLECTOR = new TranscriptCollector();

    @ParameterizedTest
    @CsvSource({
        "agentdyn/gpt-4o-mini-2024-07-18.github.jsonl.gz, 209, 209, 1787",
        "agentdyn/gpt-4o-mini-2024-07-18.shopping.jsonl.gz, 209, 209, 2018",
        "agentdojo-drift/gpt-4o-mini-2024-07-18.banking.jsonl.gz, 144, 144, 380",
        "agentdojo-drift/gpt-4o-mini-2024-07-18.slack.jsonl.gz, 105, 105, 483",
        "tau-bench/historical_trajectories/gpt-4o-airline.json.gz, 200, 1490, 1164"
    })
    void readsEveryRunAndCall(String file, long runs, int requests, int calls) throws IOException {
        SourceDocument document = ProjectData.document(ProjectData.require("agent-traces/" + file));

        CollectedFacts facts = CollectedFacts.of(COLLECTOR, document);

        assertThat(COLLECTOR.recognises(head(document))).isTrue();
        assertThat(facts.inputs().get(0).accepted()).isEqualTo(runs);
        assertThat(facts.inputs().get(0).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(facts.observations().stream()
                        .map(each -> each.strands().get(0))
                        .distinct())
                .hasSize((int) runs);
        assertThat(facts.calls()).hasSize(calls).extracting(ObservedCall::key).doesNotHaveDuplicates();
        assertThat(Transcripts.requests(facts)).hasSize(requests);
        assertThat(facts.diagnostics()).isEmpty();
    }

    @Test
    void keepsNoPasswordOfRealCalls() {
        CollectedFacts facts = CollectedFacts.of(
                COLLECTOR,
                ProjectData.document(
                        ProjectData.require("agent-traces/agentdyn/gpt-4o-mini-2024-07-18.shopping.jsonl.gz")));

        assertThat(facts.calls())
                .flatMap(call -> call.deed().arguments().entrySet())
                .filteredOn(argument -> argument.getKey().equals("password"))
                .isNotEmpty()
                .flatMap(argument -> argument.getValue().values())
                .allMatch(value -> value.startsWith("fp:") || value.equals("[secret]"));
    }

    @Test
    void takesTheActionsThatATaskNeedsForWhatWasAsked() {
        CollectedFacts facts = CollectedFacts.of(
                COLLECTOR,
                ProjectData.document(
                        ProjectData.require("agent-traces/tau-bench/historical_trajectories/gpt-4o-airline.json.gz")));

        assertThat(Transcripts.requests(facts))
                .filteredOn(request -> !request.allowances().isEmpty())
                .hasSize(172);
    }

    @Test
    void readsRunsOfStepsAndOfCommands() throws IOException {
        List<CollectedFacts> steps = readAll("agent-traces/toolemu-runs", "");
        List<CollectedFacts> commands = readAll("agent-traces/swe-agent", "");

        assertThat(runs(steps)).isEqualTo(144);
        assertThat(calls(steps)).isEqualTo(268);
        assertThat(runs(commands)).isEqualTo(22);
        assertThat(calls(commands)).isEqualTo(231);
        assertThat(steps).allSatisfy(facts -> assertThat(facts.diagnostics()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "agno-2025-06-11.json.gz, 1, 1, 0",
        "autogen-2025-06-06.json, 1, 0, 0",
        "beeai-2025-08-01.json.gz, 1, 1, 0",
        "google-adk-2025-08-28.json, 1, 1, 0",
        "google-gemini-2025-08-01.json, 1, 0, 0",
        "google-vertex-tools-langchain-2025-09-19.json, 2, 0, 0",
        "koog-2025-08-26.json, 1, 2, 0",
        "langgraph-2025-08-22.json, 1, 1, 0",
        "llamaindex-2025-06-05.json, 1, 0, 0",
        "microsoft-agent-2025-10-14.json, 1, 1, 0",
        "openai-agents-2025-09-30.json, 1, 1, 1",
        "openai-assistants-2024-05-29.json, 1, 0, 0",
        "pydantic-ai-tools-2025-12-04.json.gz, 3, 3, 0"
    })
    void readsATraceOfEveryFramework(String file, int requests, int operations, int delegations) throws IOException {
        SourceDocument document = ProjectData.document(
                ProjectData.require("agent-traces/langfuse-framework-traces/framework-traces/" + file));

        CollectedFacts facts = CollectedFacts.of(COLLECTOR, document);

        assertThat(COLLECTOR.recognises(head(document))).isTrue();
        assertThat(Transcripts.requests(facts)).hasSize(requests);
        assertThat(facts.calls()).filteredOn(call -> call.delegate().isEmpty()).hasSize(operations);
        assertThat(facts.calls())
                .filteredOn(call -> call.delegate().isPresent())
                .hasSize(delegations);
    }

    private static List<CollectedFacts> readAll(String folder, String part) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectData.require(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(part))
                    .sorted()
                    .map(ProjectData::document)
                    .filter(RealRunsTest::isRecognised)
                    .map(document -> CollectedFacts.of(COLLECTOR, document))
                    .toList();
        }
    }

    private static boolean isRecognised(SourceDocument document) {
        try {
            return COLLECTOR.recognises(head(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long runs(List<CollectedFacts> all) {
        return all.stream().mapToLong(facts -> facts.inputs().get(0).accepted()).sum();
    }

    private static long calls(List<CollectedFacts> all) {
        return all.stream().mapToLong(facts -> facts.calls().size()).sum();
    }

    private static DocumentHead head(SourceDocument document) throws IOException {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        }
    }
}
