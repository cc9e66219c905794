package io.delegraph.collector.transcript;

import io.delegraph.collector.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptGoldenTest {
    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("transcript");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void observesWhatTheConversationSays(GoldenFolder folder) {
        folder.check(new TranscriptCollector());
    }
}
