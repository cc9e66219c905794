package io.delegraph.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormatDetectorTest {
    @Test
    void leavesTheByteOrderMarkOut() {
        assertThat(head(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{'}))
                .isEqualTo("{");
    }

    @Test
    void decodesUtf16() {
        assertThat(head("\uFEFF{\"ä\":1}".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("{\"ä\":1}");
        assertThat(head("\uFEFF{\"ä\":1}".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("{\"ä\":1}");
    }

    @Test
    void replacesWhatIsNoText() {
        assertThat(head(new byte[] {'a', (byte) 0xc3})).isEqualTo("a\uFFFD");
    }

    @Test
    void looksNoFurtherThanTheHead() {
        assertThat(head(new byte[FormatDetector.HEAD_BYTES + 5])).hasSize(FormatDetector.HEAD_BYTES);
    }

    @Test
    void listsCollectorsByName() {
        assertThat(Collectors.listAll()).extracting(Collector::name).isSorted().doesNotHaveDuplicates();
    }

    private static String head(byte[] bytes) {
        return FormatDetector.head("a", bytes).text();
    }
}
