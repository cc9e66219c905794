package io.delegraph.collector.aws.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloudTrailGoldenTest {
    private static final CloudTrailCollector COLLECTOR = new CloudTrailCollector();

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("aws-cloudtrail");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheTrailSays(GoldenFolder folder) {
        folder.check(COLLECTOR);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsNothingThatNoTableNames(GoldenFolder folder) {
        folder.inputs().forEach(input -> {
            CollectedFacts facts = CollectedFacts.of(COLLECTOR, input);

            String all = facts.observations().toString() + facts.facts() + facts.diagnostics() + facts.coverage();
            assertThat(facts.observations()).isNotEmpty();
            assertThat(all).doesNotContain("CANARY");
        });
    }
}
