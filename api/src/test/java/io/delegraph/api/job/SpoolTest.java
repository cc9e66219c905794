package io.delegraph.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path data = Path.of("");

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void letsNobodyElseReadAnUpload() throws IOException {
        try (Spool spool = Spool.open(data, Set::of)) {
            UploadFolder folder = spool.create(0);
            folder.receive("a.json", content("first"));
            folder.receive("b/a.json", content("second"));

            try (Stream<Path> all = Files.walk(spool.root())) {
                List<Path> paths = all.toList();
                assertThat(paths)
                        .hasSize(5)
                        .allSatisfy(path -> assertThat(permissions(path))
                                .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
            assertThat(folder.path().resolve("a.json")).hasContent("first");
            assertThat(folder.path().resolve("copy 2/a.json")).hasContent("second");
            folder.delete();
            assertThat(spool.root()).isEmptyDirectory();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void deletesWhatWasLeftButNotWhatAnotherServerUses() throws IOException {
        Path left = Files.createDirectories(data.resolve("spool/left"));
        try (Spool first = Spool.open(data, Set::of)) {
            assertThat(left).doesNotExist();
            Path used = first.create(0).path();
            try (Spool second = Spool.open(data, Set::of)) {
                assertThat(used).exists();
                assertThat(second.create(0).path()).exists();
            }
        }
        try (Spool third = Spool.open(data, Set::of)) {
            assertThat(third.root()).isEmptyDirectory();
        }
    }
}
