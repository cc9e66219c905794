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
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of a collector as a folder: {@code input.*}, {@code expected-facts.json}, {@code expected-diagnostics.json}. Where
 * the path tells the format, a folder {@code input} holds the documents at their paths.
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
        List<DocumentInMemory> inputs = inputs();
        assertThat(inputs).isNotEmpty().allMatch(input -> collector.recognises(head(input)));

        CollectedFacts collected = collected(collector, inputs);

        compare("expected-facts.json", GoldenFacts.facts(collected));
        compare("expected-diagnostics.json", GoldenFacts.diagnostics(collected));
        CollectedFacts again = collected(collector, inputs);
        assertThat(again.facts()).isEqualTo(collected.facts());
        assertThat(again.observations()).isEqualTo(collected.observations());
    }

    private static CollectedFacts collected(Collector collector, List<DocumentInMemory> inputs) {
        CollectedFacts collected = new CollectedFacts();
        inputs.forEach(
                input -> collector.collect(input.beside(inputs), CollectedFacts.context("input.json"), collected));
        return collected;
    }

    /** The documents of the case, sorted by path. */
    public List<DocumentInMemory> inputs() {
        Path root = folder.resolve("input");
        try (Stream<Path> files = Files.isDirectory(root) ? Files.walk(root) : Files.list(folder)) {
            return files.filter(path -> path.startsWith(root) || name(path).startsWith("input."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> document(path(root, file), file))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(Path root, Path file) {
        String path = file.startsWith(root) ? root.relativize(file).toString() : name(file);
        return path.replace('\\', '/');
    }

    private static DocumentInMemory document(String uri, Path file) {
        try {
            return DocumentInMemory.of(Files.readAllBytes(file)).named(uri);
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
