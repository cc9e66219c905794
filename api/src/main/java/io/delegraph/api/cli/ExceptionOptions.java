package io.delegraph.api.cli;

import io.delegraph.api.exception.ExceptionsFile;
import io.delegraph.cypher.graph.Diagnostic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which findings are accepted by a file. */
final class ExceptionOptions {
    @Option(
            names = "--exceptions",
            paramLabel = "FILE",
            description = "YAML file of accepted findings, each with an owner, a reason and an expiry.")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }

    /**
     * What is to be said of the file, which is understood.
     *
     * @throws UsageProblem when it is not
     */
    List<Diagnostic> check(Instant now) {
        Optional<ExceptionsFile> read = file.map(path -> ExceptionsFile.read(path, now));
        read.filter(each -> !each.isUnderstood()).ifPresent(each -> {
            throw new UsageProblem(each.diagnostics().stream()
                    .map(problem -> problem.at() + "  " + problem.severity() + " " + problem.code() + "\n  "
                            + problem.message())
                    .collect(Collectors.joining(
                            "\n", "", "\nThe exceptions file is not understood, so nothing was done.")));
        });
        return read.map(ExceptionsFile::diagnostics).orElse(List.of());
    }
}
