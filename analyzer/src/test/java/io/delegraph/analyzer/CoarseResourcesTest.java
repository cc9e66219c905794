package io.delegraph.analyzer;

import static io.delegraph.analyzer.StatementText.allow;
import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.cypher.graph.Diagnostic;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoarseResourcesTest {
    private static List<String> codes(int patterns) {
        EstateFixture estate = new EstateFixture();
        String[] named = IntStream.range(0, patterns)
                .mapToObj(number -> "arn:aws:s3:::bucket-" + number + "-*")
                .toArray(String[]::new);
        estate.user("clerk", allow("s3:GetObject").on(named));
        return estate.analysis().report().diagnostics().stream()
                .map(Diagnostic::code)
                .filter(code -> code.startsWith("ANALYSIS_"))
                .toList();
    }

    @Test
    void isSaidWhenPatternsAreTooManyToCompare() {
        assertThat(codes(201)).containsExactly("ANALYSIS_COARSE_RESOURCES");
    }

    @Test
    void isNotSaidOtherwise() {
        assertThat(codes(20)).isEmpty();
    }
}
