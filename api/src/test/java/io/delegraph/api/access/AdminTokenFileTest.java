package io.delegraph.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenFileTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void issuesATokenOnceAndKeepsOnlyItsHash() throws IOException {
        AdminTokenFile.Issued first = AdminTokenFile.in(data).openOrIssue();
        AdminTokenFile.Issued second = AdminTokenFile.in(data).openOrIssue();

        String token = first.fresh().orElseThrow();
        Path file = data.resolve("admin-token.sha256");
        assertThat(token).matches("dlg_[A-Za-z0-9_-]{43}");
        assertThat(second.fresh()).isEmpty();
        assertThat(second.token().matches(token)).isTrue();
        assertThat(second.token().matches(token + "x")).isFalse();
        assertThat(second.token().matches("")).isFalse();
        assertThat(Files.readString(file)).doesNotContain(token.substring(4)).hasSize(65);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void replacesTheToken() {
        String old = AdminTokenFile.in(data).openOrIssue().fresh().orElseThrow();

        AdminToken running = AdminTokenFile.in(data).openOrIssue().token();
        assertThat(running.matches(old)).isTrue();

        AdminTokenFile.Issued replaced = AdminTokenFile.in(data).replace();

        assertThat(running.matches(old)).isFalse();
        assertThat(running.matches(replaced.fresh().orElseThrow())).isTrue();
        assertThat(replaced.token().matches(old)).isFalse();
        assertThat(replaced.token().matches(replaced.fresh().orElseThrow())).isTrue();
    }

    @Test
    void refusesAFileThatHoldsNoHash() throws IOException {
        Files.writeString(data.resolve("admin-token.sha256"), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdminTokenFile.in(data).openOrIssue())
                .withMessageContaining("--new-token");
    }
}
