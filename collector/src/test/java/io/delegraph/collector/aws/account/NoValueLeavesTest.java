package io.delegraph.collector.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import io.delegraph.collector.golden.GoldenFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of variables, parameters and arguments in the golden inputs are canaries. */
class NoValueLeavesTest {
    private static final String CANARY = "canary-value";

    static List<DocumentInMemory> inputs() {
        List<DocumentInMemory> inputs = GoldenFolder.cases("aws-account")
                .flatMap(folder -> folder.inputs().stream())
                .filter(input -> text(input).contains(CANARY))
                .toList();
        assertThat(inputs).hasSizeGreaterThan(4);
        return inputs;
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void ofWhatRunningCodeIsGiven(DocumentInMemory input) {
        CollectedFacts collected = CollectedFacts.of(new AccountCollector(), input);

        assertThat(collected.facts()).isNotEmpty();
        assertThat(collected.facts().toString()).doesNotContain(CANARY);
        assertThat(collected.diagnostics().toString()).doesNotContain(CANARY);
    }

    private static String text(DocumentInMemory input) {
        try {
            return new String(input.open().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
