package io.delegraph.api.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk, which has to be installed. The token goes in by a file that nobody else can read. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SHARE = Pattern.compile("\\s(50|90|99)%\\s+([0-9.]+)(us|ms|s|m)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKET =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    private final String token;
    private final int connections;
    private final int seconds;

    Wrk(String token, int connections, int seconds) {
        this.token = token;
        this.connections = connections;
        this.seconds = seconds;
    }

    /** GETs when the body is empty. */
    Figures run(URI uri, String body) throws IOException, InterruptedException {
        Path script = Files.createTempFile(
                "load", ".lua", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(script, script(body));
            Process process = new ProcessBuilder(List.of(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--timeout",
                            "30s",
                            "--latency",
                            "-s",
                            script.toString(),
                            uri.toString()))
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("wrk failed: " + out);
            }
            return figures(out);
        } finally {
            Files.delete(script);
        }
    }

    private String script(String body) {
        String headers = "wrk.headers[\"Authorization\"] = \"Bearer " + token + "\"\n";
        return body.isEmpty()
                ? headers
                : headers + "wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\nwrk.body = [["
                        + body + "]]\n";
    }

    private static Figures figures(String out) {
        double[] shares = new double[3];
        Matcher share = SHARE.matcher(out);
        for (int i = 0; i < shares.length && share.find(); i++) {
            shares[i] = Double.parseDouble(share.group(2)) * millis(share.group(3));
        }
        Matcher rate = RATE.matcher(out);
        if (!rate.find()) {
            throw new IllegalStateException("wrk says no rate: " + out);
        }
        return new Figures(
                Double.parseDouble(rate.group(1)),
                shares[0],
                shares[1],
                shares[2],
                count(REFUSED, out) + count(SOCKET, out));
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }

    private static long count(Pattern pattern, String out) {
        Matcher found = pattern.matcher(out);
        long count = 0;
        if (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                count += Long.parseLong(found.group(group));
            }
        }
        return count;
    }
}
