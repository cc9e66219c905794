package io.delegraph.collector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.SourceDocument;
import io.delegraph.cypher.graph.event.ObservedCall;
import io.delegraph.cypher.graph.event.Party;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every agent that speaks in a real run of several agents is reached by delegation from the one that was asked. */
class RealMeetingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void reconstructsTheChainOfEveryRunOfSeveralAgents() throws IOException {
        List<SourceDocument> runs = runs();

        List<SourceDocument> several =
                runs.stream().filter(run -> speakers(run).size() > 1).toList();

        assertThat(runs).hasSize(184);
        assertThat(several)
                .hasSize(181)
                .allSatisfy(run -> assertThat(reached(run)).containsAll(speakers(run)));
        assertThat(runs)
                .allSatisfy(run -> assertThat(Transcripts.requests(read(run))).isNotEmpty());
    }

    private static Set<String> reached(SourceDocument run) {
        CollectedFacts facts = read(run);
        Set<String> reached = new LinkedHashSet<>();
        Transcripts.requests(facts).get(0).agent().map(Party::name).ifPresent(reached::add);
        for (ObservedCall call : facts.calls()) {
            if (reached.contains(call.actor().name())) {
                call.delegate().map(Party::name).ifPresent(reached::add);
            }
        }
        return reached;
    }

    private static CollectedFacts read(SourceDocument run) {
        return CollectedFacts.of(new TranscriptCollector(), run);
    }

    /** Names of agents, read another way than by the collector. */
    private static Set<String> speakers(SourceDocument run) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode message : tree(run).get("history")) {
            String role = message.get("role").asText();
            String name = message.has("name") ? message.get("name").asText() : role.replaceFirst(" \\(.*", "");
            if (!name.equals("human")) {
                names.add(name);
            }
        }
        return names;
    }

    private static JsonNode tree(SourceDocument run) {
        try (InputStream bytes = run.open()) {
            return JSON.readTree(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<SourceDocument> runs() throws IOException {
        try (Stream<Path> files = Files.walk(ProjectData.require("agent-traces/who-and-when"))) {
            return files.filter(file -> file.toString().contains(".json"))
                    .sorted()
                    .map(ProjectData::document)
                    .toList();
        }
    }
}
