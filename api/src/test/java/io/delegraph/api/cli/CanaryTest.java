package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets planted in every format are looked for, byte by byte, in everything that a scan leaves behind: outputs, logs,
 * store files and transaction logs.
 */
class CanaryTest {
    /** Not secret and stored: finding it shows that the search can find. */
    private static final String STORED = "plantedServerNameToBeFound";

    @TempDir
    Path folder = Path.of("");

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Random random = new Random(7);
    private final List<String> canaries = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    @Test
    void dieInTheParser() throws IOException {
        plant();
        files.forEach(this::write);
        CommandLineRun run = new CommandLineRun(folder.resolve("home"));
        String input = folder.resolve("in").toString();
        String data = folder.resolve("data").toString();
        String bundle = folder.resolve("left/bundle.ndjson").toString();
        Files.createDirectories(folder.resolve("left"));

        List<CommandLineRun.Result> results = new ArrayList<>();
        results.add(run.run("scan", input, "--data", data, "--format", "json", "--privileges"));
        results.add(run.run("scan", input, "--data", data, "--top", "1000"));
        results.add(run.run("collect", input, "--data", data, "--out", bundle));
        for (String canary : canaries.subList(0, 2)) {
            results.add(run.reading(canary).run("leaked", "-", "--data", data));
        }

        String printed = String.join(
                "\n", results.stream().map(each -> each.out() + each.error()).toList());
        Files.writeString(folder.resolve("left/printed"), printed);
        assertThat(found(STORED, folder.resolve("data"))).isNotEmpty();
        assertThat(found(STORED, folder.resolve("left"))).hasSize(2);
        for (String canary : canaries) {
            for (String shape : shapes(canary)) {
                assertThat(found(shape, folder.resolve("data"))).as(canary).isEmpty();
                assertThat(found(shape, folder.resolve("left"))).as(canary).isEmpty();
                assertThat(found(shape, folder.resolve("home"))).as(canary).isEmpty();
            }
        }
    }

    private void plant() {
        files.put("Users/mara/.cursor/mcp.json", """
                {"mcpServers": {
                  "%s": {"command": "npx", "args": ["-y", "tickets@1.0.0", "--token", "%s", "--url=https://u:%s@h.example/x"],
                     "env": {"A_TOKEN": "%s", "AWS_ACCESS_KEY_ID": "AKIAWO645SY5AUREPORT", "AWS_SECRET_ACCESS_KEY": "%s"}},
                  "remote": {"url": "https://h.example/mcp?api_key=%s", "headers": {"Authorization": "Bearer %s"}},
                  "broken": {"command": ["%s"]}, "odd": "%s"}}
                """.formatted(
                        STORED, one(), one(), one(), one(), one(), one(), one(), one()));
        files.put(
                "Users/mara/.codex/config.toml",
                "[mcp_servers.notes]\ncommand = \"notes\"\nenv = { NOTES_TOKEN = \"%s\" }\n".formatted(one()));
        files.put(
                "Users/mara/.config/goose/config.yaml",
                "extensions:\n  crm:\n    type: stdio\n    cmd: crm\n    enabled: true\n    envs: {CRM_TOKEN: %s}\n"
                        .formatted(one()));
        files.put(
                "Users/mara/.aws/credentials",
                "[default]\naws_access_key_id = AKIAWO645SY5BYTICKET\naws_secret_access_key = %s\naws_session_token = %s\n"
                        .formatted(one(), one()));
        files.put(
                "Users/mara/.aws/config", "[profile p]\ncredential_process = /bin/get --secret %s\n".formatted(one()));
        files.put("Users/mara/.kube/config", """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: "https://c.example"}}]
                contexts: [{name: c, context: {cluster: c, user: u}}]
                users: [{name: u, user: {token: %s}}, {name: v, user: {username: v, password: %s}}]
                """.formatted(one(), one()));
        files.put("Users/mara/.config/gcloud/application_default_credentials.json", """
                {"type": "authorized_user", "client_id": "764086051850.apps.googleusercontent.com",
                 "client_secret": "%s", "refresh_token": "%s"}
                """.formatted(one(), one()));
        files.put("Users/mara/.config/gh/hosts.yml", "github.com:\n  user: mara\n  oauth_token: %s\n".formatted(one()));
        files.put("Users/mara/.netrc", "machine h.example login mara password %s\n".formatted(one()));
        files.put("Users/mara/.npmrc", "//registry.example/:_authToken=%s\n".formatted(one()));
        files.put("Users/mara/.pypirc", "[pypi]\nusername = __token__\npassword = %s\n".formatted(one()));
        files.put("Users/mara/.git-credentials", "https://mara:%s@git.example\n".formatted(one()));
        files.put(
                "Users/mara/.docker/config.json",
                "{\"auths\": {\"r.example\": {\"auth\": \"%s\"}}}".formatted(base64("mara:" + one())));
        files.put("Users/mara/code/.env", "DB_PASSWORD=%s\nURL=postgres://u:%s@db/x\n".formatted(one(), one()));
        files.put("gitleaks.json", """
                [{"RuleID": "generic-api-key", "Description": "d", "StartLine": 3, "EndLine": 3, "StartColumn": 1,
                  "EndColumn": 9, "Match": "key = %s", "Secret": "%s", "File": "a.sh", "SymlinkFile": "", "Commit": "c",
                  "Entropy": 4.1, "Author": "a", "Email": "e", "Date": "2026-01-01T00:00:00Z", "Message": "%s",
                  "Tags": [], "Fingerprint": "c:a.sh:generic-api-key:3"}]
                """.formatted(one(), last(), one()));
        files.put("trufflehog.json", """
                {"SourceMetadata": {"Data": {"Git": {"commit": "c", "file": "b.sh", "line": 2}}}, "SourceID": 0, \
                "SourceType": 16, "SourceName": "s", "DetectorType": 2, "DetectorName": "Generic", "DecoderName": "PLAIN", \
                "Verified": false, "Raw": "%s", "RawV2": "%s", "Redacted": "", "ExtraData": null, "StructuredData": null}
                """.formatted(one(), one()));
        files.put("ggshield.json", """
                {"id": "x", "type": "path_scan", "total_incidents": 1, "secrets_engine_version": "2", "entities_with_incidents": [
                 {"mode": "FILE", "filename": "c.py", "total_incidents": 1, "incidents": [{"policy": "Secrets detection",
                  "type": "Generic High Entropy Secret", "validity": "no_checker", "ignore_sha": "%s", "total_occurrences": 1,
                  "occurrences": [{"match": "%s", "type": "apikey", "line_start": 4, "line_end": 4}]}]}]}
                """.formatted("a".repeat(60) + "0123", one()));
        files.put("facts.ndjson", """
                {"type": "header", "schema": "delegraph.facts/1", "source": "s"}
                {"type": "credential", "id": "credential:x", "value": "%s"}
                """.formatted(one()));
    }

    // Looks like a secret of no format in particular; every part of it is its own.
    private String one() {
        StringBuilder canary = new StringBuilder("Zq");
        random.ints(30, 0, LETTERS.length()).forEach(i -> canary.append(LETTERS.charAt(i)));
        canaries.add(canary.toString());
        return last();
    }

    private String last() {
        return canaries.get(canaries.size() - 1);
    }

    private void write(String file, String content) {
        try {
            Path target = folder.resolve("in").resolve(file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // Base64 of a text within a longer one differs by where it starts; its inner characters do not.
    private static List<String> shapes(String canary) {
        List<String> shapes = new ArrayList<>(List.of(
                canary,
                canary.substring(0, 12),
                canary.substring(canary.length() - 12),
                URLEncoder.encode(canary, StandardCharsets.UTF_8),
                new StringBuilder(canary).reverse().toString()));
        for (String before : List.of("", "x", "xx")) {
            String encoded = base64(before + canary);
            shapes.add(encoded.substring(4, encoded.length() - 4));
        }
        return shapes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> found(String text, Path where) throws IOException {
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(where)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            // One character per byte, so that binary files can be searched as text; the second form is UTF-16.
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            return bytes.contains(text) || bytes.contains(wide);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
