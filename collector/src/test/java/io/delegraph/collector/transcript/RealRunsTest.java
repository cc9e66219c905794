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
        assertThat(facts.observations())
                .extracting(each -> each.strands().get(0))
                .satisfies(strands -> assertThat(strands.stream().distinct()).hasSize((int) runs));
        assertThat(facts.calls()).hasSize(calls).extracting(ObservedCall::key).doesNotHaveDuplicates();
        assertThat(Transcripts.requests(facts)).hasSize(requests);
    }

    private static DocumentHead head(SourceDocument document) throws IOException {
        try (InputStream bytes = document.open()) {
            return FormatDetector.head(document.uri(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        }
    }
}
