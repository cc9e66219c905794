package io.delegraph.collector.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownDigestsTest {
    @Test
    void knowsTheDigestOfACommonValueInEitherCase() {
        String digest = Fingerprinter.hex("SHA-1", "password");

        assertThat(KnownDigests.isOfCommonValue(digest)).isTrue();
        assertThat(KnownDigests.isOfCommonValue(digest.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
    }

    @Test
    void doesNotKnowThatOfAnother() {
        assertThat(KnownDigests.isOfCommonValue(Fingerprinter.hex("SHA-1", "composed-4Kq8Zr2Lw6Vt")))
                .isFalse();
    }
}
