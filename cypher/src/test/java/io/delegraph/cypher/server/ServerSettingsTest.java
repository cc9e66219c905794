package io.delegraph.cypher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    @Test
    void defaultsToTheUsualPortsAndSmallMemory() {
        ServerSettings settings = ServerSettings.in(Path.of("somewhere"));

        assertThat(settings.dataFolder()).isAbsolute();
        assertThat(settings.ports()).isEqualTo(new Ports(7687, 7474));
        assertThat(settings.memory()).isEqualTo(new Memory("512m", "64m", "256m"));
        assertThat(settings.transactionTimeout()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void refusesSizesThatTheJavaCommandWouldReadAsSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory("512", "64m", "256m"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Memory("512m -version", "64m", "256m"));
    }

    @Test
    void refusesPortsThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(65_536, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(0, -1));
    }

    @Test
    void choosesTheNextFreePortAndNeverOneTwice() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, Ports.loopback())) {
            Ports chosen = new Ports(busy.getLocalPort(), busy.getLocalPort()).firstFree();

            assertThat(chosen.bolt()).isGreaterThan(busy.getLocalPort());
            assertThat(chosen.http()).isGreaterThan(chosen.bolt());
            assertThat(chosen.isFree()).isTrue();
        }
    }
}
