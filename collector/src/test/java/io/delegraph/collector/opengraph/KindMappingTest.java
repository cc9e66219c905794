package io.delegraph.collector.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.golden.GoldenFolder;
import io.delegraph.cypher.graph.Diagnostic;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindMappingTest {
    private static final String TEAMS = """
            nodes:
              CH_User: Human
              CH_Team: Group
            edges:
              CH_In: MEMBER_OF
            """;

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("opengraph-mapped");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesKindsOursWhereTheEndsFit(GoldenFolder folder) {
        MappingCollector mapping = new MappingCollector();
        assertThat(CollectedFacts.of(mapping, DocumentInMemory.of(TEAMS).named("kinds.yml"))
                        .diagnostics())
                .isEmpty();
        Collector graphs = mapping.graphs();
        folder.check(graphs);
    }

    @Test
    void leavesOutWhatItDoesNotKnowAndSaysSo() {
        MappingCollector mapping = new MappingCollector();
        String kinds = TEAMS + "  CH_Posts: REACHES\n  CH_Owns: [OWNED_BY]\npeople:\n  A: Human\n";

        CollectedFacts read =
                CollectedFacts.of(mapping, DocumentInMemory.of(kinds).named("kinds.yml"));

        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "OPENGRAPH_UNKNOWN_KIND",
                        "PARSE_UNEXPECTED_KIND",
                        "OPENGRAPH_UNKNOWN_KIND",
                        "OPENGRAPH_UNKNOWN_SECTION");
    }

    @Test
    void mapsNothingWhenTheFileIsNoMapping() {
        MappingCollector mapping = new MappingCollector();

        CollectedFacts read =
                CollectedFacts.of(mapping, DocumentInMemory.of("- a\n- b\n").named("kinds.yml"));

        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("OPENGRAPH_BAD_MAPPING");
    }
}
