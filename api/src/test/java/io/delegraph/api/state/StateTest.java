package io.delegraph.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    @TempDir
    private Path data;

    @Test
    void keepsWhatWasCommittedInAFileThatOnlyItsOwnerMayRead() throws IOException {
        StateChoice choice = new StateChoice.File(data);
        try (State state = State.open(choice)) {
            state.jdbi().useHandle(handle -> handle.execute("CREATE TABLE kept (name TEXT)"));
            state.jdbi().useTransaction(handle -> handle.execute("INSERT INTO kept VALUES (?)", "a"));
        }
        try (State state = State.open(choice)) {
            assertThat(names(state.jdbi())).isEqualTo("a");
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("state.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void forgetsWhatIsInMemory() {
        try (State state = State.open(new StateChoice.Memory())) {
            state.jdbi().useHandle(handle -> handle.execute("CREATE TABLE kept (name TEXT)"));
            state.jdbi().useHandle(handle -> handle.execute("INSERT INTO kept VALUES (?)", "a"));
            assertThat(names(state.jdbi())).isEqualTo("a");
        }
        try (State state = State.open(new StateChoice.Memory())) {
            state.jdbi().useHandle(handle -> handle.execute("CREATE TABLE kept (name TEXT)"));
        }
    }

    private static String names(Jdbi jdbi) {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT name FROM kept").mapTo(String.class).one());
    }
}
