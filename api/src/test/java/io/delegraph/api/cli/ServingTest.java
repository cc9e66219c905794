package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.access.AdminTokenFile;
import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import io.delegraph.collector.parse.secret.FingerprintKey;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    @TempDir
    Path data = Path.of("");

    @Test
    @Timeout(60)
    void printsItsAddressAndStopsWhenInterrupted() throws InterruptedException {
        StringWriter out = new StringWriter();
        Console console = new Console(
                new PrintWriter(out), new PrintWriter(out), InputStream.nullInputStream(), Map.of(), Set.of(), 80);
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        Serving serve = new Serving(console, 0, Fingerprinter.lazily(FingerprintKey::random));
        AdminTokenFile.Issued access = AdminTokenFile.in(data).openOrIssue();
        Thread serving = new Thread(() -> serve.serve(store, data, Serving.Login.FILE, access));

        serving.start();
        while (!out.toString().contains("Stop with")) {
            Thread.sleep(20);
        }
        Thread broken = new Thread(() -> {
            throw new AssertionError("broken");
        });
        broken.start();
        broken.join();
        assertThat(out.toString()).contains("failed in a way it should not", "broken");
        assertThat(serving.isAlive()).isTrue();
        serving.interrupt();
        serving.join();

        assertThat(out.toString())
                .contains("Questions      http://127.0.0.1:", "Health         http://127.0.0.1:", "/health");
        assertThat(out.toString()).contains("API            http://127.0.0.1:", "/api/v1/");
        assertThat(out.toString())
                .contains("API token, shown once: " + access.fresh().orElseThrow());
    }
}
