package io.delegraph.collector.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.golden.GoldenFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenGoldenTest {
    private static final TokenCollector COLLECTOR = new TokenCollector();
    private static final Pattern SENT = Pattern.compile("[A-Za-z0-9_-]{12,}(?:\\.[A-Za-z0-9_-]{12,})+");

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.cases("token");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statesWhatTheTokensSay(GoldenFolder folder) {
        folder.check(COLLECTOR);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsNoTokenAndNoSignature(GoldenFolder folder) {
        folder.inputs().forEach(input -> {
            CollectedFacts facts = CollectedFacts.of(COLLECTOR, input);

            String all = facts.observations().toString() + facts.facts() + facts.diagnostics() + facts.coverage();
            assertThat(facts.facts()).isNotEmpty();
            assertThat(all).doesNotContain("canary");
            assertThat(SENT.matcher(text(input)).results().map(MatchResult::group))
                    .allSatisfy(token -> assertThat(token.split("\\.", -1))
                            .allSatisfy(part -> assertThat(all).doesNotContain(part)));
        });
    }

    private static String text(DocumentInMemory input) {
        try (InputStream bytes = input.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replaceAll("https?://[^\"]*", "");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
