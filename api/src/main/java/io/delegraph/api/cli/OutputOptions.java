package io.delegraph.api.cli;

import io.delegraph.api.text.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where data goes. */
final class OutputOptions {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all, instead of standard output.")
    private Optional<Path> file = Optional.empty();

    /** How text looks where it goes: a file has no colours. */
    TextStyle style(Console console) {
        boolean colour = file.isEmpty() && console.has(Console.Trait.COLOUR);
        boolean unicode = file.isPresent() || console.has(Console.Trait.UNICODE);
        return new TextStyle(
                colour ? TextStyle.Colour.ANSI : TextStyle.Colour.NONE,
                unicode ? TextStyle.Charset.UNICODE : TextStyle.Charset.ASCII,
                console.width());
    }

    /** Writes data to the file, or else to standard output. */
    void write(Console console, Consumer<PrintWriter> data) {
        if (file.isEmpty()) {
            data.accept(console.out());
            console.out().flush();
            return;
        }
        file.ifPresent(target -> replace(target, data));
    }

    /** Writes the file whole or not at all; where it can be said, only its owner can read it. */
    static void replace(Path target, Consumer<PrintWriter> data) {
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        try {
            Path draft = Files.createTempFile(folder, ".delegraph-", ".tmp");
            try {
                fill(draft, data);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UsageProblem("--out " + target + " cannot be written: " + e + ".");
        }
    }

    private static void fill(Path draft, Consumer<PrintWriter> data) throws IOException {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(draft, StandardCharsets.UTF_8))) {
            data.accept(writer);
            if (writer.checkError()) {
                throw new IOException("not everything could be written");
            }
        }
    }
}
