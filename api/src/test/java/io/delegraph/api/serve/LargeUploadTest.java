package io.delegraph.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Five gigabytes as one body, in a process whose heap is far smaller. */
@Tag("nightly")
class LargeUploadTest {
    private static final long SIZE = 5L << 30;

    @TempDir
    Path data = Path.of("");

    /** So many spaces, which are the beginning of a JSON document that never comes. */
    private static final class Spaces extends InputStream {
        private long left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int size = (int) Math.min(left, length);
            Arrays.fill(buffer, from, from + size, (byte) ' ');
            left -= size;
            return size;
        }
    }

    @Test
    @Timeout(1_800)
    void goesToTheDiskAndLeavesNothingBehind() throws IOException, InterruptedException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(SIZE / 2);
        try (Api api = Api.over(data)) {
            String location = api.send(api.request("api/v1/scans?name=large.json")
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofInputStream(Spaces::new)))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            JsonNode scan = api.json(location);
            for (int tries = 0; tries < 6_000 && scan.path("finished").isMissingNode(); tries++) {
                Thread.sleep(250);
                scan = api.json(location);
            }

            assertThat(scan.path("state").textValue()).isIn("DONE", "INCOMPLETE");
            assertThat(scan.path("counts").path("inputs").intValue()).isEqualTo(1);
            Thread.sleep(2_000);
            try (Stream<Path> left = Files.list(data.resolve("spool"))) {
                assertThat(left).isEmpty();
            }
        }
    }
}
