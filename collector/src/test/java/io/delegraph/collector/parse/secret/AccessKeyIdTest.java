package io.delegraph.collector.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyIdTest {
    // The first is published with its account in A. Steele's article.
    @ParameterizedTest
    @CsvSource({"ASIAQNZGKIQY56JQ7WML,029608264753", "ASIAY34FZKBOKMUTVV7A,609629065308"})
    void tellsTheAccount(String id, String account) {
        assertThat(AccessKeyId.findAccount(id)).contains(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "AKIAJOSFODNN7EXAMPLE",
                "AKIA",
                "",
                "akiaqnzgkiqy56jq7wml",
                "AKIAQAAAAAAAAAAAAAAA"
            })
    void doesNotGuess(String id) {
        assertThat(AccessKeyId.findAccount(id)).isEmpty();
    }

    @Test
    void readsOnlyTheFirstSixBytes() {
        assertThat(AccessKeyId.findAccount("ASIAQNZGKIQY22222222")).contains("029608264753");
    }
}
