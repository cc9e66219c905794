package io.delegraph.collector.facts;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsGoldenTest {
    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheFolderExpects(GoldenFolder folder) {
        folder.check(new FactsCollector());
    }

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("facts");
    }
}
