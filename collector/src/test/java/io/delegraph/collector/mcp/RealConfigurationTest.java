package io.delegraph.collector.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import io.delegraph.cypher.graph.NodeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealConfigurationTest {
    private static final McpCollector COLLECTOR = new McpCollector();
    private static final String CONFIGURATION =
            "(?i).*(?:mcp|mcp[-_]config|_config|claude_desktop_config|settings|settings\\.local|multiple_transport|mcp_config_example)\\.json";

    @Test
    void readsEveryConfigurationOrSaysWhereItCannot() throws IOException {
        Path folder = ProjectData.require("mcp");
        List<String> silent = new ArrayList<>();
        int servers = 0;
        for (Path file : files(folder)) {
            DocumentInMemory document = document(folder, file);
            if (!COLLECTOR.recognises(head(document))) {
                continue;
            }
            CollectedFacts facts = CollectedFacts.of(COLLECTOR, document, CollectedFacts.context("mcp"));
            servers += facts.nodes(NodeKind.TOOL_SERVER).size();
            boolean says = !facts.nodes(NodeKind.AGENT).isEmpty()
                    || !facts.diagnostics().isEmpty();
            if (!says) {
                silent.add(document.uri());
            }
            assertThat(facts.diagnostics())
                    .allMatch(each -> each.at().line() > 0)
                    .filteredOn(each -> each.code().startsWith("MCP_"))
                    .allMatch(each -> !each.at().pointer().isEmpty());
        }

        assertThat(silent).isEmpty();
        assertThat(servers).isGreaterThan(150);
    }

    @Test
    void claimsNothingElse() throws IOException {
        Path folder = ProjectData.require("mcp");
        List<String> claimed = new ArrayList<>();
        for (Path file : files(folder)) {
            DocumentInMemory document = document(folder, file);
            if (COLLECTOR.recognises(head(document))) {
                claimed.add(document.uri());
            }
        }

        assertThat(claimed).hasSizeGreaterThan(75).allMatch(uri -> uri.matches(CONFIGURATION));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static DocumentInMemory document(Path folder, Path file) throws IOException {
        return DocumentInMemory.of(Files.readAllBytes(file))
                .named(folder.relativize(file).toString());
    }

    private static DocumentHead head(DocumentInMemory document) throws IOException {
        return FormatDetector.head(document.uri(), document.open().readNBytes(FormatDetector.HEAD_BYTES));
    }
}
