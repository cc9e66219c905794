package io.delegraph.collector.parse.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotReaderTest {
    private static final String VALUE = "tok_demo_0001";
    private static final Fingerprinter FINGERPRINTER = Fingerprinter.of(FingerprintKey.of(new byte[32]));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tok_demo_0001",
                " tok_demo_0001\n",
                "\"tok_demo_0001\"",
                "'tok_demo_0001'",
                "Bearer tok_demo_0001",
                "bearer  tok_demo_0001",
                "token tok_demo_0001",
                "Token token=tok_demo_0001",
                "Token token=\"tok_demo_0001\"",
                "Authorization: Bearer tok_demo_0001",
                "Server=h;Password=tok_demo_0001;User Id=u",
                "https://user:tok_demo_0001@host.example/path",
                "postgres://user:tok%5Fdemo_0001@host/db",
                "${TOKEN:-tok_demo_0001}",
            })
    void findsTheSameSecretWhateverIsWrittenAroundIt(String written) {
        assertThat(fingerprints(written)).isEqualTo(fingerprints(VALUE)).isNotEmpty();
    }

    @Test
    void findsThePasswordInBasicAuthentication() {
        String pair = Base64.getEncoder().encodeToString(("user:" + VALUE).getBytes(StandardCharsets.UTF_8));

        assertThat(fingerprints("Basic " + pair)).isEqualTo(fingerprints(VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "${input:api-key}, INPUT, api-key",
        "${env:TOKEN}, ENVIRONMENT, TOKEN",
        "${TOKEN}, ENVIRONMENT, TOKEN",
        "${TOKEN:-}, ENVIRONMENT, TOKEN",
        "$TOKEN, ENVIRONMENT, TOKEN",
        "%TOKEN%, ENVIRONMENT, TOKEN",
        "{env:TOKEN}, ENVIRONMENT, TOKEN",
        "Bearer ${TOKEN}, ENVIRONMENT, TOKEN",
        "https://me:${TOKEN}@host/x, ENVIRONMENT, TOKEN",
        "{file:~/.secret}, FILE, ~/.secret",
        "op://Team/crm/token, MANAGER, op://Team/crm/token",
        "vault:secret/data/crm#token, MANAGER, vault:secret/data/crm#token",
        "$(pass show crm), MANAGER, command:pass",
        "`/usr/bin/pass show crm`, MANAGER, command:pass",
        "$(TOKEN=a get), MANAGER, command:unknown",
        "$(cat ~/.crm), FILE, ~/.crm",
        "${{ secrets.DEPLOY_KEY }}, MANAGER, secrets.DEPLOY_KEY",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:crm, MANAGER, arn:aws:secretsmanager:eu-west-1:123456789012:secret:crm",
    })
    void tellsReferencesFromValues(String written, Slot.Content content, String name) {
        assertThat(SlotReader.read(written)).isEqualTo(new Slot.Reference(content, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REDACTED",
                "**REDACTED**",
                "***",
                "<YOUR_TOKEN>",
                "changeme",
                "xxx",
                "your-api-key",
                "YOUR_API_KEY",
                "your_token_here",
                "{{token}}",
                "...",
                "ghp_xxxxxxxxxxxxxxxxxxxx",
                "[REDACTED]",
                "insert-key-here",
                "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            })
    void tellsPlaceholdersFromValues(String written) {
        assertThat(SlotReader.read(written)).isInstanceOf(Slot.Placeholder.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\""})
    void findsNothingInNothing(String written) {
        assertThat(SlotReader.read(written)).isInstanceOf(Slot.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short1",
                "aaaaaaaaaaaa",
                "password",
            })
    void linksNothingByWhatManyPeopleHave(String written) {
        assertThat(SlotReader.read(written)).isInstanceOf(Slot.Literal.class);
        assertThat(fingerprints(written)).isEmpty();
    }

    @Test
    void neverShowsTheValue() {
        assertThat(SlotReader.read(VALUE).toString()).doesNotContain(VALUE);
    }

    private static List<String> fingerprints(String written) {
        return ((Slot.Literal) SlotReader.read(written)).secret().fingerprints(FINGERPRINTER);
    }
}
