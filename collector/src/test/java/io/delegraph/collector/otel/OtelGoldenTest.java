package io.delegraph.collector.otel;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OtelGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("otel");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheTraceSays(GoldenFolder folder) {
        folder.check(new OtelCollector());
    }
}
