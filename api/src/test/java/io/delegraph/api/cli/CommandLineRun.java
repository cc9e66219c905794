package io.delegraph.api.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs commands in this process and keeps what they print. */
final class CommandLineRun {
    /** How a command ended. */
    record Result(int exit, String out, String error) {}

    private final Map<String, String> environment = new LinkedHashMap<>();
    private String input = "";

    CommandLineRun(Path home) {
        environment.put("HOME", home.toString());
    }

    CommandLineRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CommandLineRun reading(String text) {
        input = text;
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        Console console = new Console(
                new PrintWriter(out),
                new PrintWriter(error),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                environment,
                Set.of(Console.Trait.UNICODE),
                100);
        int exit = Delegraph.run(console, arguments);
        return new Result(exit, out.toString(), error.toString());
    }
}
