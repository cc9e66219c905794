package io.delegraph.collector.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenGraphGoldenTest {
    private static final OpenGraphCollector COLLECTOR = new OpenGraphCollector();

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("opengraph");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheGraphSays(GoldenFolder folder) {
        folder.check(COLLECTOR);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsNoSecretOfTheGraph(GoldenFolder folder) {
        folder.inputs().forEach(input -> {
            CollectedFacts facts = CollectedFacts.of(COLLECTOR, input);

            assertThat(facts.facts()).isNotEmpty();
            assertThat(facts.facts().toString() + facts.diagnostics()).doesNotContain("canaryCANARY");
        });
    }
}
