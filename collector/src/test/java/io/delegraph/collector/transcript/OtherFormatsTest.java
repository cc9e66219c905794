package io.delegraph.collector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.Collector;
import io.delegraph.collector.Collectors;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import io.delegraph.collector.golden.GoldenFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another collector reads is no conversation, and a conversation is read by no other. */
class OtherFormatsTest {
    private static final TranscriptCollector COLLECTOR = new TranscriptCollector();

    @ParameterizedTest
    @ValueSource(strings = {"aws-account", "aws-iam", "facts", "mcp", "secrets", "workstation"})
    void leavesCasesOfOtherCollectorsAlone(String collector) {
        assertThat(GoldenFolder.cases(collector))
                .flatMap(GoldenFolder::inputs)
                .isNotEmpty()
                .noneMatch(input -> COLLECTOR.recognises(head(input.open(), input.uri())));
    }

    @Test
    void isTheOnlyOneToReadItsOwnCases() {
        FormatDetector detector = new FormatDetector(Collectors.listAll());

        assertThat(GoldenFolder.cases("transcript"))
                .flatMap(GoldenFolder::inputs)
                .isNotEmpty()
                .allSatisfy(input -> assertThat(detector.listMatching(head(input.open(), input.uri())))
                        .extracting(Collector::name)
                        .containsExactly("transcript"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a2a", "aws-iam", "bloodhound", "cloudtrail", "gcp", "k8s", "mcp", "secret-scanners"})
    void leavesRealDocumentsOfOtherKindsAlone(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectData.require(folder))) {
            List<Path> taken = files.filter(Files::isRegularFile)
                    .filter(file -> COLLECTOR.recognises(head(open(file), file.toString())))
                    .toList();

            assertThat(taken).isEmpty();
        }
    }

    private static InputStream open(Path file) {
        try {
            return ProjectData.document(file).open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DocumentHead head(InputStream stream, String uri) {
        try (InputStream bytes = stream) {
            return FormatDetector.head(uri, bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
