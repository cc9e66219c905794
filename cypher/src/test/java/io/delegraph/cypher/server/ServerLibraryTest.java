package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLibraryTest {

    private String before = "";

    @BeforeEach
    void rememberProperty() {
        before = System.getProperty(ServerLibrary.PROPERTY, "");
        System.clearProperty(ServerLibrary.PROPERTY);
    }

    @AfterEach
    void restoreProperty() {
        System.clearProperty(ServerLibrary.PROPERTY);
        if (!before.isEmpty()) {
            System.setProperty(ServerLibrary.PROPERTY, before);
        }
    }

    @Test
    void isFoundFromWhereOurCodeIs() {
        assertThat(ServerLibrary.locate().folder()).isAbsolute().isDirectoryContaining("glob:**neo4j-browser-*.jar");
    }

    @Test
    void saysHowToBuildItWhenAbsent(@TempDir Path empty) {
        System.setProperty(ServerLibrary.PROPERTY, empty.toString());

        assertThatThrownBy(ServerLibrary::locate)
                .isInstanceOf(ServerUnavailable.class)
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("mvn -B -q -pl cypher/neo4j-server package");
    }
}
