package io.delegraph.api.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.source.SourceConfiguration.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceChangesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final SourceChanges changes = new SourceChanges();

    @TempDir
    private Path folder;

    private RegisteredSource watched(Sighting ordered) {
        Source source = new Source(
                "w", new Watched(folder.toString(), 10), Optional.empty(), Optional.empty(), Optional.empty());
        return new RegisteredSource(source, SourceState.NEW, List.of(), ordered);
    }

    @Test
    void waitsUntilNothingChangesAnyMore() throws IOException {
        RegisteredSource source = watched(Sighting.NONE);
        Path file = Files.writeString(folder.resolve("a.json"), "half");
        assertThat(changes.at(source, NOW)).isEmpty();
        assertThat(changes.at(source, NOW.plusSeconds(9))).isEmpty();

        Files.writeString(file, "written to its end");
        assertThat(changes.at(source, NOW.plusSeconds(10))).isEmpty();
        assertThat(changes.at(source, NOW.plusSeconds(19))).isEmpty();
        assertThat(changes.at(source, NOW.plusSeconds(20)))
                .hasValueSatisfying(sighting -> assertThat(sighting.number()).isEqualTo(1));
    }

    @Test
    void isSilentAfterWhatWasOrderedAndNoticesWhatChangedDuringADowntime() throws IOException {
        Files.writeString(folder.resolve("a.json"), "one");
        changes.at(watched(Sighting.NONE), NOW);
        Sighting ordered =
                changes.at(watched(Sighting.NONE), NOW.plusSeconds(10)).orElseThrow();
        assertThat(changes.at(watched(ordered), NOW.plusSeconds(11))).isEmpty();
        assertThat(changes.at(watched(ordered), NOW.plusSeconds(99))).isEmpty();

        Files.writeString(folder.resolve("b.json"), "two");
        SourceChanges restarted = new SourceChanges();
        restarted.at(watched(ordered), NOW.plusSeconds(100));
        assertThat(restarted.at(watched(ordered), NOW.plusSeconds(110)))
                .hasValueSatisfying(sighting -> assertThat(sighting).isNotEqualTo(ordered));
    }
}
