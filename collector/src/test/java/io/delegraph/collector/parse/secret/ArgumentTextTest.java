package io.delegraph.collector.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentTextTest {
    private final ArgumentText texts = new ArgumentText(Fingerprinter.of(FingerprintKey.random()));

    @Test
    void keepsNoValueOfAnArgumentThatIsSecretByName() {
        assertThat(texts.of("password", "correct-horse-17")).startsWith("fp:");
    }

    @Test
    void leavesAFingerprintAsItIs() {
        String kept = texts.of("password", "correct-horse-17");

        assertThat(texts.of("password", kept)).isEqualTo(kept);
    }
}
