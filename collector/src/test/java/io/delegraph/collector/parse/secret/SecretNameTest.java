package io.delegraph.collector.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GITHUB_PAT",
                "AZURE_PAT_2",
                "ACME_TOKEN",
                "--api-key",
                "Authorization",
                "DB_PASSWORD",
                "PASS",
                "DB_PASS",
                "--pass",
                "X-Auth",
                "X_AUTH",
                "TOKENIZER_API_KEY"
            })
    void tellsNamesOfSecrets(String name) {
        assertThat(SecretName.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILE_PATH",
                "URL_PATTERN",
                "MAX_TOKENS",
                "LOG_LEVEL",
                "AWS_ACCESS_KEY_ID",
                "TOKENIZER",
                "TOKENIZERS_PARALLELISM",
                "tokens",
                "API_KEY_HEADER",
                "BYPASS"
            })
    void takesNoOtherNameForOne(String name) {
        assertThat(SecretName.isSecret(name)).isFalse();
    }
}
