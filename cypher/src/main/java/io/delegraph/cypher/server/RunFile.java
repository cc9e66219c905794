package io.delegraph.cypher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The contents of {@code run.json}: which process serves a data folder, for which owner, on which ports. A hint, never a lock: it may
 * outlive both processes, so a reader checks that they live.
 */
record RunFile(ProcessIdentity server, ProcessIdentity owner, Ports ports) {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"]*)\"|(\\d+))");

    void write(Path file) throws IOException {
        PrivateFile.write(file, """
                {
                  "pid": %d,
                  "startedAt": "%s",
                  "ownerPid": %d,
                  "ownerStartedAt": "%s",
                  "boltPort": %d,
                  "httpPort": %d
                }
                """.formatted(
                        server.pid(), server.startedAt(), owner.pid(), owner.startedAt(), ports.bolt(), ports.http()));
    }

    /** What the file says; empty if there is none, or none that we wrote. */
    static Optional<RunFile> find(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> fields = FIELD.matcher(Files.readString(file, StandardCharsets.UTF_8))
                .results()
                .collect(Collectors.toMap(field -> field.group(1), RunFile::value, (first, second) -> second));
        try {
            return Optional.of(new RunFile(
                    process(fields, "pid", "startedAt"),
                    process(fields, "ownerPid", "ownerStartedAt"),
                    new Ports(number(fields, "boltPort"), number(fields, "httpPort"))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static ProcessIdentity process(Map<String, String> fields, String pid, String startedAt) {
        return new ProcessIdentity(
                Long.parseLong(fields.getOrDefault(pid, "")), Instant.parse(fields.getOrDefault(startedAt, "")));
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(fields.getOrDefault(name, ""));
    }

    private static String value(MatchResult field) {
        return field.group(2) == null ? field.group(3) : field.group(2);
    }
}
