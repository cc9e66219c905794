package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.audit.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditAndKeyCommandTest {
    @TempDir
    Path folder = Path.of("");

    private CommandLineRun.Result run(String... arguments) {
        return new CommandLineRun(folder).run(arguments);
    }

    private Path audit() {
        return AuditLog.file(folder.resolve(".delegraph"));
    }

    @Test
    void makesListsAndRevokesKeysAndRecordsIt() throws IOException {
        CommandLineRun.Result added = run("key", "add", "ci", "--role", "collector", "--zone", "north");
        assertThat(added.out()).matches("dlk_[A-Za-z0-9_-]{43}\n");
        assertThat(run("key", "list").out())
                .startsWith("ci  collector  north  valid")
                .doesNotContain("dlk_");
        assertThat(run("key", "add", "ci", "--role", "viewer").exit()).isEqualTo(2);
        assertThat(run("key", "revoke", "ci").exit()).isZero();
        assertThat(run("key", "revoke", "nobody").exit()).isEqualTo(2);
        assertThat(run("key", "list").out()).contains("revoked");
        assertThat(Files.readString(audit()))
                .contains("key add", "key revoke")
                .doesNotContain(added.out().strip());
        assertThat(run("audit", "verify").out()).startsWith("Intact: 5 records.");
    }

    @Test
    void saysWhichRecordIsWrong() throws IOException {
        run("key", "add", "ci", "--role", "viewer");
        run("key", "add", "dashboard", "--role", "viewer");
        assertThat(run("audit", "verify").exit()).isZero();
        String whole = Files.readString(audit());

        Files.writeString(audit(), whole.replaceFirst("key add", "key bad"));
        CommandLineRun.Result edited =
                run("audit", "verify", "--data", folder.resolve(".delegraph").toString());
        assertThat(edited.exit()).isEqualTo(1);
        assertThat(edited.out()).startsWith("Record 1 was changed");

        Files.writeString(audit(), whole.substring(0, whole.indexOf('\n') + 1));
        CommandLineRun.Result cut = run("audit", "verify");
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.out()).startsWith("Records after 1 are missing: there were 4.");
    }

    @Test
    void isIntactWhereNothingWasEverRecorded() {
        assertThat(run("audit", "verify").out()).startsWith("Intact: 0 records.");
    }

    @Test
    void refusesAnIssuerThatIsNotSaidWhole() {
        assertThat(run("serve", "--store", "memory", "--oidc-issuer", "http://issuer.example")
                        .exit())
                .isEqualTo(2);
        assertThat(run("serve", "--store", "memory", "--oidc-issuer", "https://issuer.example")
                        .exit())
                .isEqualTo(2);
        assertThat(run("serve", "--store", "memory", "--public-name", "https://x")
                        .exit())
                .isEqualTo(2);
    }
}
