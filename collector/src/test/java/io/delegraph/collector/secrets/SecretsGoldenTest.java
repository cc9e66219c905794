package io.delegraph.collector.secrets;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("secrets");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheReportSays(GoldenFolder folder) {
        folder.check(new SecretsCollector());
    }
}
