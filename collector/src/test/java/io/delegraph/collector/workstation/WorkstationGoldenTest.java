package io.delegraph.collector.workstation;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkstationGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("workstation");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheFileSays(GoldenFolder folder) {
        folder.check(new WorkstationCollector());
    }
}
