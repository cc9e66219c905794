package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.delegraph.api.serve.Api.Part;
import io.delegraph.api.wiring.StoreChoice;
import io.delegraph.api.wiring.Stores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that mean harm or end in the middle: the server goes on, and nothing of them stays. */
@Timeout(300)
class HostileUploadTest {
    @TempDir
    Path data = Path.of("");

    @TempDir
    Path made = Path.of("");

    private void isHealthy(Api api) throws IOException, InterruptedException {
        assertThat(api.get("health").statusCode()).isEqualTo(200);
        assertThat(api.scanned(api.upload("?source=after", new Part("account.json", Sample.account("open"))))
                        .path("state")
                        .textValue())
                .isEqualTo("DONE");
        List<Path> left = spooled();
        for (int tries = 0; tries < 200 && !left.isEmpty(); tries++) {
            Thread.sleep(50);
            left = spooled();
        }
        assertThat(left).isEmpty();
    }

    private List<Path> spooled() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("spool"))) {
            return all.toList();
        }
    }

    private static JsonNode scanned(Api api, String name, Path file) throws IOException, InterruptedException {
        return api.scanned(api.request("api/v1/scans?name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)));
    }

    /** Makes one archive. */
    @FunctionalInterface
    private interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Entries entries) throws IOException {
        Path file = made.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            entries.write(zip);
        }
        return file;
    }

    private static void tiny(ZipOutputStream zip, int entries) throws IOException {
        for (int i = 0; i < entries; i++) {
            zip.putNextEntry(new ZipEntry(Integer.toString(i)));
            zip.closeEntry();
        }
    }

    @Test
    void survivesAZipBomb() throws IOException, InterruptedException {
        byte[] nothing = new byte[1 << 20];
        Path bomb = zip(zip -> {
            zip.putNextEntry(new ZipEntry("account.json"));
            for (int i = 0; i < 4_000; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        });
        try (Api api = Api.over(data)) {
            JsonNode status = scanned(api, "bomb.zip", bomb);

            assertThat(status.path("state").textValue()).isEqualTo("INCOMPLETE");
            assertThat(status.path("diagnostics")).isNotEmpty();
            isHealthy(api);
        }
    }

    @Test
    void survivesDeepJson() throws IOException, InterruptedException {
        Path deep = Files.writeString(
                made.resolve("deep.json"), "{\"mcpServers\": " + "[".repeat(2_000_000) + "]".repeat(2_000_000) + "}");
        try (Api api = Api.over(data)) {
            assertThat(scanned(api, "mcp.json", deep).path("state").textValue()).isNotEqualTo("FAILED");
            isHealthy(api);
        }
    }

    @Test
    void survivesVeryManyTinyEntries() throws IOException, InterruptedException {
        Path many = zip(zip -> tiny(zip, 50_000));
        try (Api api = Api.over(data)) {
            assertThat(scanned(api, "many.zip", many).path("state").textValue()).isNotEqualTo("FAILED");
            isHealthy(api);
        }
    }

    @Test
    @Tag("nightly")
    void survivesAMillionTinyEntries() throws IOException, InterruptedException {
        Path many = zip(zip -> tiny(zip, 1_000_000));
        try (Api api = Api.over(data)) {
            assertThat(scanned(api, "many.zip", many).path("state").textValue()).isNotEqualTo("FAILED");
            isHealthy(api);
        }
    }

    @Test
    void forgetsWhoVanishesInTheMiddle() throws IOException, InterruptedException {
        try (Api api = Api.over(data)) {
            for (String type : List.of("application/octet-stream", "multipart/form-data; boundary=x")) {
                for (int i = 0; i < 10; i++) {
                    vanish(api, type);
                }
            }
            isHealthy(api);
        }
    }

    // More often than there are places in the queue: each has to be given back.
    private static void vanish(Api api, String type) throws IOException, InterruptedException {
        try (Socket socket = new Socket(
                java.net.InetAddress.getLoopbackAddress(), api.at("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            String token = api.request("health")
                    .build()
                    .headers()
                    .firstValue("Authorization")
                    .orElseThrow();
            out.write(("POST /api/v1/scans?name=a.json HTTP/1.1\r\nHost: 127.0.0.1:"
                            + api.at("/").getPort() + "\r\nAuthorization: " + token + "\r\nContent-Type: " + type
                            + "\r\nContent-Length: 1000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\";"
                            + " filename=\"a.json\"\r\n\r\n" + "{".repeat(200_000))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(50);
        }
        for (int tries = 0; tries < 100 && api.get("api/v1/scans?limit=1").statusCode() != 200; tries++) {
            Thread.sleep(10);
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException, InterruptedException {
        StoreChoice memory = new StoreChoice.Memory();
        try (Api api = Api.over(new Stores(message -> {}).open(memory), data, 20_000)) {
            int status = api.send(api.request("api/v1/scans?name=a.json")
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofString("x".repeat(30_000))))
                    .statusCode();

            assertThat(status).isEqualTo(413);
            isHealthy(api);
        }
    }
}
