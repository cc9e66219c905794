package io.delegraph.api.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.source.SourceConfiguration.Paths;
import io.delegraph.cypher.graph.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowedPathsTest {
    @TempDir
    private Path folder;

    @Test
    void admitsWhatAnAdministratorNamesWhenNothingIsConfigured() {
        assertThat(AllowedPaths.UNCONFIGURED.admits(folder, true)).isTrue();
        assertThat(AllowedPaths.UNCONFIGURED.admits(folder, false)).isFalse();
    }

    @Test
    void admitsNothingOutsideOfWhatIsConfiguredWhereverALinkLeads() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path outside = Files.createDirectory(folder.resolve("inside-not"));
        Path link = Files.createSymbolicLink(inside.resolve("link"), outside);
        AllowedPaths allowed = new AllowedPaths(List.of(inside));

        assertThat(allowed.admits(inside.resolve("new/file"), false)).isTrue();
        for (Path other : List.of(outside, link, link.resolve("file"), inside.resolve("../inside-not"), folder)) {
            assertThat(allowed.admits(other, true)).as(other.toString()).isFalse();
        }
    }

    @Test
    void readsNothingOutsideThatWasRegisteredEarlier() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(inside.resolve("a.json"), "{}");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Paths both = new Paths(List.of(inside.toString(), outside.toString()));
        Fetched fetched = new PathReader(new AllowedPaths(List.of(inside)))
                .fetch(both, Files.createDirectory(folder.resolve("into")));

        assertThat(fetched.paths()).containsExactly(inside);
        assertThat(fetched.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(fetched.reason()).isNotEmpty().doesNotContain(outside.toString());
    }
}
