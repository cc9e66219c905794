package io.delegraph.collector.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.FormatDetector;
import io.delegraph.collector.ProjectData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkstationFormatTest {
    @ParameterizedTest
    @CsvSource({
        "home/m/.aws/config, '', AWS_PROFILES",
        "config, [profile a], AWS_PROFILES",
        "backup/credentials, aws_access_key_id=x, AWS_PROFILES",
        "home/m/.docker/config.json, '{\"auths\": {}}', DOCKER",
        "config.json, '{\"credsStore\": \"desktop\"}', DOCKER",
        "home/m/.config/gh/hosts.yml, '', GITHUB_CLI",
        "hosts.yml, 'github.com:\n  oauth_token: x', GITHUB_CLI",
        "home/m/.git-credentials, '', GIT_CREDENTIALS",
        "home/m/.config/git/credentials, '', GIT_CREDENTIALS",
        "key.json, '{\"type\": \"service_account\", \"private_key_id\": \"a\"', GOOGLE_CREDENTIALS",
        "adc.json, '{\"refresh_token\": \"a\", \"type\": \"authorized_user\"}', GOOGLE_CREDENTIALS",
        "shop.yaml, 'kind: Config\nclusters: []', KUBECONFIG",
        "shop, '{\"kind\": \"Config\", \"contexts\": []', KUBECONFIG",
        "_netrc, '', NETRC",
        "shop/.npmrc, '', NPMRC",
        "home/m/.pypirc, '', PYPIRC",
        "id, -----BEGIN OPENSSH PRIVATE KEY-----, SSH_PRIVATE_KEYS",
        "server.pem, '\n-----BEGIN PRIVATE KEY-----', SSH_PRIVATE_KEYS",
        "home/m/.ssh/authorized_keys, '', SSH_PUBLIC_KEYS",
        "id.pub, ssh-ed25519 AAAA, SSH_PUBLIC_KEYS",
        ".env, '', VARIABLES",
        "shop/.env.production, A=1, VARIABLES",
        "shop/prod.env, '# who\nA=1\nexport B=2', NAMED_VARIABLES",
        "shop/staging.env, A=1, NAMED_VARIABLES",
        "shop/.envrc, 'use nix\nPATH_add bin\nexport A=1', NAMED_VARIABLES",
    })
    void isToldByPathOrContent(String uri, String text, WorkstationFormat format) {
        assertThat(WorkstationFormat.find(new DocumentHead(uri, text))).contains(format);
    }

    @ParameterizedTest
    @CsvSource({
        "config, '[core]'",
        "config.yml, '[profile a]'",
        "notes.txt, aws_access_key_id=x",
        ".env.example, A_TOKEN=x",
        ".env.local.sample, A_TOKEN=x",
        ".env.template, A_TOKEN=x",
        "production.env.json, '{}'",
        "credentials, hello",
        "prod.env, hello",
        "prod.env, 'hello\nthere\nA=1'",
        "prod.env, ''",
        "example.env, A_TOKEN=x",
        "prod.template.env, A_TOKEN=x",
        "production_env, A_TOKEN=x",
        ".envrc, 'use nix'",
        "config.json, '{\"name\": \"auths\"}'",
        "docker.json, '{\"auths\": {}}'",
        "inventory/hosts.yml, 'all:\n  hosts: {}'",
        "key.json, '{\"type\": \"service_account\", \"name\": \"a\"}'",
        "log.json, '{\"a\": {\"type\": \"service_account\"}, \"private_key_id\": 1}'",
        "shop.yaml, 'kind: ConfigMap\nclusters: []'",
        "shop.yaml, 'kind: Config\ndata: {}'",
        "server.pem, -----BEGIN CERTIFICATE-----",
        "readme.md, text -----BEGIN PRIVATE KEY-----",
        "book.pub, chapter",
    })
    void leavesOtherFilesToOthers(String uri, String text) {
        assertThat(WorkstationFormat.find(new DocumentHead(uri, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a2a",
                "agent-traces",
                "aws-iam",
                "bloodhound",
                "cloudtrail",
                "gcp",
                "k8s",
                "mcp",
                "policy-data",
                "schemas",
                "secret-scanners"
            })
    void takesNoRealFileOfOtherFormats(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectData.require(folder))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();

            assertThat(all).isNotEmpty();
            assertThat(all)
                    .filteredOn(file -> new WorkstationCollector().recognises(head(file)))
                    .isEmpty();
        }
    }

    private static DocumentHead head(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return FormatDetector.head(file.toString(), bytes.readNBytes(FormatDetector.HEAD_BYTES));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
