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
                        E_TOKEN=secret:CANARY
                        F_TOKEN=${NAME:-CANARY}
                        B_URL=https://user:IN_URL@host.example/?q=CANARY
                        C_SECRET="CANARY
                        D_SECRET='CANARY' # CANARY
                        AUTH_KEY=Basic ENCODED
                        AWS_SECRET_ACCESS_KEY=CANARY
                        CANARY
                        """),
                Arguments.of("home/m/.git-credentials", """
                        https://m:IN_URL@host.example
                        https://IN_URL@host.example/CANARY
                        https://m:CANARY@host.example CANARY
                        CANARY
                        """),
                Arguments.of("home/m/.netrc", """
                        machine host.example login CANARY password CANARY account CANARY
                        machine https://CANARY@host.example password "CANARY"
                        CANARY
                        macdef CANARY
                        CANARY

                        default password CANARY
                        machine a.example password secret:CANARY
                        machine b.example password op://CANARY
                        """),
                Arguments.of("home/m/.npmrc", """
                        //host.example/CANARY/:_authToken=CANARY
                        //m:CANARY@host.example/:_password=ENCODED
                        _auth=PAIR
                        //host.example/:_auth=CANARY
                        //a.example/:_authToken=vault:CANARY
                        //host.example/:tokenHelper=/opt/helper CANARY
                        //host.example/:key="CANARY\\nCANARY"
                        other=CANARY
                        CANARY
                        """),
                Arguments.of("home/m/.pypirc", """
                        [a]
                        repository = https://m:IN_URL@host.example/CANARY
                        password = CANARY
                        comment = CANARY
                        CANARY
                        """),
                Arguments.of("home/m/.docker/config.json", """
                        {"auths": {
                          "https://host.example/v1/": {"auth": "PAIR", "identitytoken": "CANARY", "password": "CANARY"},
                          "b.example": {"auth": "CANARY", "registrytoken": "CANARY", "email": "CANARY"},
                          "https://m:CANARY@c.example": {"auth": "PAIR"},
                          "d.example": {"auth": {"CANARY": "CANARY"}},
                          "e.example": "CANARY"},
                         "HttpHeaders": {"X-Auth": "CANARY"},
                         "credHelpers": {"f.example": "helper CANARY"},
                         "proxies": {"default": {"httpProxy": "http://m:IN_URL@proxy.example"}}}
                        """),
                Arguments.of("home/m/.config/gh/hosts.yml", """
                        github.com:
                          oauth_token: CANARY
                          users:
                            m: {oauth_token: CANARY}
                            k: CANARY
                        m:CANARY@host.example:
                          oauth_token: CANARY
                        old: CANARY
                        """),
                Arguments.of("home/m/google/user.json", """
                        {"type": "authorized_user", "refresh_token": "CANARY", "client_secret": "CANARY",
                         "token_uri": "https://CANARY@host.example/CANARY"}
                        """),
                Arguments.of("home/m/google/account.json", """
                        {"type": "service_account", "private_key": "CANARY", "private_key_id": "CANARY",
                         "client_email": "CANARY"}
                        """),
                Arguments.of("home/m/google/external.json", """
                        {"type": "external_account", "service_account_impersonation_url": "https://host/CANARY",
                         "credential_source": {"executable": {"command": "get --token=CANARY"}}}
                        """),
                Arguments.of("home/m/.kube/config", """
                        kind: Config
                        clusters:
                        - {name: c, cluster: {server: "https://m:CANARY@host.example/CANARY"}}
                        contexts:
                        - {name: d, context: {cluster: c, user: a}}
                        users:
                        - name: a
                          user:
                            token: CANARY
                            client-key-data: ENCODED
                            password: CANARY
                            username: CANARY
                            exec:
                              command: get
                              args: [--token, CANARY]
                              env: [{name: A_TOKEN, value: CANARY}, {name: B, value: CANARY}]
                            auth-provider: {config: {id-token: CANARY, other: CANARY}}
                        - CANARY
                        """),
                Arguments.of("home/m/.ssh/id_rsa", """
                        -----BEGIN OPENSSH PRIVATE KEY-----
                        OPENSSH
                        -----END OPENSSH PRIVATE KEY-----
                        -----BEGIN RSA PRIVATE KEY-----
                        CANARY
                        -----END RSA PRIVATE KEY-----
                        -----BEGIN EC PRIVATE KEY-----
                        MDAwENCODED
                        -----END EC PRIVATE KEY-----
                        """),
                Arguments.of("home/m/.ssh/authorized_keys", """
                        command="run CANARY" ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAQ== CANARY
                        ssh-rsa CANARY
                        """));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void neverLeavesTheCollector(String uri, String template) {
        String text = template.replace("CANARY", CANARY)
                .replace("ENCODED", ENCODED)
                .replace("IN_URL", IN_URL)
                .replace("PAIR", base64("mara:" + CANARY))
                .replace("OPENSSH\n", openSsh() + "\n");

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

    // The public part, and the canary where the private part stands.
    private static String openSsh() {
        String word = "\0\0\0\4none";
        String key = "\0\0\0\13ssh-ed25519\0\0\0\4demo";
        return base64("openssh-key-v1\0" + word + word + "\0\0\0\0" + "\0\0\0\1" + "\0\0\0\27" + key + CANARY);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
