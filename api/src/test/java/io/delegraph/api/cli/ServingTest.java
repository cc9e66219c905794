package io.delegraph.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.delegraph.api.wiring.OpenStore;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServingTest {
    @Test
    @Timeout(60)
    void printsItsAddressAndStopsWhenInterrupted() throws InterruptedException {
        StringWriter out = new StringWriter();
        Console console = new Console(
                new PrintWriter(out), new PrintWriter(out), InputStream.nullInputStream(), Map.of(), Set.of(), 80);
        OpenStore store = new Stores(message -> {}).open(new StoreChoice.Memory());
        Thread serving = new Thread(() -> new Serving(console, 0).serve(store, Path.of("unused"), Serving.Login.FILE));

        serving.start();
        while (!out.toString().contains("Stop with")) {
            Thread.sleep(20);
        }
        serving.interrupt();
        serving.join();

        assertThat(out.toString()).contains("Health         http://127.0.0.1:", "/health");
    }
}
