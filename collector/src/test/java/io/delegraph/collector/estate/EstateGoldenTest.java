package io.delegraph.collector.estate;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstateGoldenTest {
    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheFolderExpects(GoldenFolder folder) {
        folder.check(new EstateCollector());
    }

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("estate");
    }
}
