package io.delegraph.collector.aws.iam;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IamGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("aws-iam");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheExportSays(GoldenFolder folder) {
        folder.check(new IamCollector());
    }
}
