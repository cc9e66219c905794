package io.delegraph.api.exception;

import io.delegraph.api.finding.CaseCeiling;
import io.delegraph.api.finding.StandingExceptions;
import io.delegraph.collector.SourceDocument;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonReader;
import io.delegraph.collector.parse.Syntax;
import io.delegraph.cypher.graph.Diagnostic;
import io.delegraph.cypher.graph.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exceptions file as it was read. One that is not understood whole must not be applied: an entry that is missing by
 * mistake would reopen what it accepts.
 *
 * @param diagnostics what is wrong, and which entries have expired
 */
public record ExceptionsFile(List<ExceptionEntry> entries, List<Diagnostic> diagnostics) {
    public ExceptionsFile {
        entries = List.copyOf(entries);
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }

    /**
     * Reads a file. One that cannot be read has a diagnostic that says so.
     *
     * @param now at which entries may have expired
     */
    public static ExceptionsFile read(Path file, Instant now) {
        List<Diagnostic> problems = new ArrayList<>();
        Optional<JsonCursor> tree =
                JsonReader.of(Syntax.YAML, file.toString(), problems::add).tree(new Document(file));
        List<ExceptionEntry> entries = tree.map(ExceptionsReader::read).orElse(List.of());
        entries.stream()
                .filter(entry -> entry.isExpired(now))
                .map(ExceptionsProblem::expired)
                .forEach(problems::add);
        return new ExceptionsFile(entries, problems);
    }

    /** Whether everything of it was understood. */
    public boolean isUnderstood() {
        return diagnostics.stream().noneMatch(problem -> problem.severity() == Diagnostic.Severity.ERROR);
    }

    /** Its acceptances at a time. */
    public StandingExceptions at(Instant now) {
        Set<String> digests = entries.stream().map(ExceptionEntry::digest).collect(Collectors.toSet());
        return new StandingExceptions() {
            @Override
            public Optional<StandingAcceptance> find(Finding finding, Optional<String> spent) {
                return entries.stream()
                        .filter(entry -> !entry.isExpired(now) && entry.accepts(finding))
                        .filter(entry -> !Optional.of(entry.digest()).equals(spent))
                        .findFirst()
                        .map(entry -> new StandingAcceptance(entry.acceptance(), CaseCeiling.of(finding)));
            }

            @Override
            public boolean holds(String entry) {
                return digests.contains(entry);
            }
        };
    }

    private record Document(Path file) implements SourceDocument {
        @Override
        public String uri() {
            return file.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
