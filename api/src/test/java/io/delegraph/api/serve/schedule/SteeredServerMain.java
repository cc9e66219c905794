package io.delegraph.api.serve.schedule;

import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.serve.DelegraphServer;
import io.delegraph.api.serve.HttpSettings;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import io.delegraph.cypher.server.Ports;
import io.delegraph.cypher.server.ServerSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A server in a process of its own, on the Neo4j of its data folder, whose clock is set by lines of input. */
final class SteeredServerMain {
    private SteeredServerMain() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        SteeredClock clock = new SteeredClock(Instant.parse(arguments[1]));
        Fingerprinter fingerprinter = Fingerprinter.lazily(() -> FingerprintKey.of(new byte[32]));
        AdminTokenFile.Issued access = AdminTokenFile.in(data).replace();
        HttpSettings settings = new HttpSettings(0, data, access.token(), fingerprinter, HttpSettings.USUAL_UPLOAD);
        try (OpenStore store = new Stores(message -> {})
                        .embedded(ServerSettings.in(data).withPorts(Ports.ANY).withPatience(Duration.ofMinutes(5)));
                DelegraphServer server = DelegraphServer.start(store, settings, clock);
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("ready " + server.uri() + " " + access.fresh().orElseThrow());
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                clock.set(Instant.parse(line));
            }
        }
    }
}
