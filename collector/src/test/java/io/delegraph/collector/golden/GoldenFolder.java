package io.delegraph.collector.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delegraph.collector.CollectedFacts;
import io.delegraph.collector.Collector;
import io.delegraph.collector.DocumentHead;
import io.delegraph.collector.DocumentInMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A case of a collector as a folder: {@code input.*}, {@code expected-facts.json}, {@code expected-diagnostics.json}.
 *
 * <p>{@code -Dgolden.update} writes what was found as expected; look at the difference before committing it.
 */
public final class GoldenFolder {
    private static final Path CASES = Path.of("src", "test", "resources", "golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private GoldenFolder(Path folder) {
        this.folder = folder;
    }

    /** The cases of one collector, sorted by name. */
    public static Stream<GoldenFolder> cases(String collector) {
        try (Stream<Path> folders = Files.list(CASES.resolve(collector))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().map(GoldenFolder::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Checks that the collector recognises the input and states what is expected, the same when asked twice. */
    public void check(Collector collector) {
        DocumentInMemory input = input();
        assertThat(collector.recognises(head(input))).isTrue();

        CollectedFacts collected = CollectedFacts.of(collector, input);

        compare("expected-facts.json", GoldenFacts.facts(collected));
        compare("expected-diagnostics.json", GoldenFacts.diagnostics(collected));
        assertThat(CollectedFacts.of(collector, input).facts()).isEqualTo(collected.facts());
    }

    private DocumentInMemory input() {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> name(path).startsWith("input."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No input in " + folder));
            return DocumentInMemory.of(Files.readAllBytes(file)).named(name(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DocumentHead head(DocumentInMemory input) {
        try {
            return new DocumentHead(input.uri(), new String(input.open().readNBytes(65_536), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compare(String file, Object found) {
        Path expected = folder.resolve(file);
        String text = pretty(found);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.writeString(expected, text);
            }
            assertThat(text).as(expected.toString()).isEqualTo(Files.readString(expected));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String pretty(Object value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** The case's name in test reports. */
    @Override
    public String toString() {
        return name(folder);
    }
}
