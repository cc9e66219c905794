package io.delegraph.collector.mcp;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class McpGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("mcp");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheConfigurationSays(GoldenFolder folder) {
        folder.check(new McpCollector());
    }
}
