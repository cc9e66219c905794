package io.delegraph.collector.aws.account;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("aws-account");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheAnswersSay(GoldenFolder folder) {
        folder.check(new AccountCollector());
    }
}
