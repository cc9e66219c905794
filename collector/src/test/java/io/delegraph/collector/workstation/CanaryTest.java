package io.delegraph.collector.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.DocumentInMemory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that was planted wherever a file may hold one is nowhere in what the collector hands on. */
class CanaryTest {
    private static final String CANARY = "Cn4ry+9fKq2/Vx7Lb4Rt8Wp3";
    private static final String ENCODED = base64(CANARY);
    private static final String IN_URL = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("home/m/.aws/credentials", """
                        [default]
                        aws_access_key_id = AKIARTX3GSDSQAIRCEIR
                        aws_secret_access_key = CANARY
                        aws_session_token = CANARY
                        [other]
                        aws_access_key_id = CANARY
                        aws_secret_access_key = CANARY
                        CANARY
                        [broken CANARY
                        """),
                Arguments.of("home/m/.aws/config", """
                        [profile a]
                        credential_process = tool --token CANARY
                        sso_account_id = CANARY
                        external_id = CANARY
                        [profile b]
                        role_arn = CANARY
                        aws_access_key_id = AKIARTX3GSDSQAIRCEIR
                        aws_secret_access_key = CANARY
                        [profile c]
                        credential_process = TOKEN=CANARY tool
                        """),
                Arguments.of("home/m/shop/.env", """
                        A_TOKEN=CANARY
                        B_URL=https://user:IN_URL@host.example/?q=CANARY
                        C_SECRET="CANARY
                        D_SECRET='CANARY' # CANARY
                        AUTH_KEY=Basic ENCODED
                        AWS_SECRET_ACCESS_KEY=CANARY
                        CANARY
                        """));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void neverLeavesTheCollector(String uri, String template) {
        String text =
                template.replace("CANARY", CANARY).replace("ENCODED", ENCODED).replace("IN_URL", IN_URL);

        CollectedFacts collected = CollectedFacts.of(
                new WorkstationCollector(), DocumentInMemory.of(text).named(uri), CollectedFacts.context("laptops"));

        assertThat(collected.nodes()).as("credentials that were found").isNotEmpty();
        String everything = collected.facts() + "\n" + collected.diagnostics() + "\n" + collected.coverage() + "\n"
                + collected.inputs();
        for (String form : forms()) {
            assertThat(everything).doesNotContain(form);
        }
    }

    // Base64 of a text in the middle of another one depends on where in a group of three it starts.
    private static List<String> forms() {
        String inner = CANARY.substring(3, CANARY.length() - 3);
        return List.of(
                CANARY,
                inner,
                IN_URL,
                ENCODED.replace("=", ""),
                base64(CANARY.substring(1)).substring(0, 20),
                base64(CANARY.substring(2)).substring(0, 20),
                Base64.getUrlEncoder().withoutPadding().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
