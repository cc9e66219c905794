package io.delegraph.collector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheKeyThatItMade() {
        Path file = folder.resolve("new/key");

        assertThat(KeyFile.readOrCreate(file).id())
                .isEqualTo(KeyFile.readOrCreate(file).id());
    }

    @Test
    void letsOnlyTheOwnerReadIt() throws IOException {
        Path file = folder.resolve("key");

        KeyFile.readOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingBesideTheKey() throws IOException {
        KeyFile.readOrCreate(folder.resolve("key"));

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAFileWithoutKey() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "hello");

        assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void tellsWhetherOthersMayReadIt() throws IOException {
        Path file = folder.resolve("key");
        KeyFile.readOrCreate(file);

        assertThat(KeyFile.isOpenToOthers(file)).isFalse();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(KeyFile.isOpenToOthers(file)).isTrue();
    }
}
