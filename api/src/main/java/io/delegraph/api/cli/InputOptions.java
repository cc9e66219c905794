package io.delegraph.api.cli;

import io.delegraph.api.scan.ScanInputs;
import io.delegraph.collector.Collector;
import io.delegraph.collector.Collectors;
import io.delegraph.collector.parse.secret.Fingerprinter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How inputs are read. */
final class InputOptions {
    @Option(
            names = "--as",
            paramLabel = "COLLECTOR",
            description = "Read every input with this collector instead of detecting its format.")
    private Optional<String> collector = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Name the source where an input carries no account or the like. Default: the PATH as given.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--estate",
            paramLabel = "FILE",
            description = "YAML file that says which thing is which environment, owner, tenant, sensitivity and zone.")
    private Optional<Path> estate = Optional.empty();

    @Option(
            names = "--otel-aliases",
            paramLabel = "FILE",
            description = "YAML file of your own names of attributes in traces, before those of the conventions.")
    private Optional<Path> aliases = Optional.empty();

    @Option(
            names = "--opengraph-kinds",
            paramLabel = "FILE",
            description = "YAML file that says which kinds of other tools' graphs are which of ours.")
    private Optional<Path> foreignKinds = Optional.empty();

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "The instant to take for now, such as 2026-01-31T12:00:00Z. Default: now.")
    private Optional<String> clock = Optional.empty();

    @Mixin
    private KeyOptions key = new KeyOptions();

    /**
     * The inputs under these PATHs; says at once what cannot be meant.
     *
     * @param data folder of everything persistent, for the key that is used unless another is given
     */
    ScanInputs inputs(List<String> paths, Console console, Path data) {
        paths.forEach(InputOptions::requireThere);
        collector.ifPresent(InputOptions::requireKnown);
        estate.map(Path::toString).ifPresent(InputOptions::requireThere);
        aliases.map(Path::toString).ifPresent(InputOptions::requireThere);
        foreignKinds.map(Path::toString).ifPresent(InputOptions::requireThere);
        return new ScanInputs(paths, source, collector, estate, instant(), key.fingerprinter(console, data))
                .aliasedBy(aliases)
                .mappedBy(foreignKinds);
    }

    /** Makes fingerprints as the inputs' secrets get them. */
    Fingerprinter fingerprinter(Console console, Path data) {
        return key.fingerprinter(console, data);
    }

    /** {@code --clock}, else now, to the millisecond. */
    Instant instant() {
        try {
            return clock.map(Instant::parse)
                    .orElseGet(() -> Instant.ofEpochMilli(Clock.systemUTC().millis()));
        } catch (DateTimeParseException e) {
            throw new UsageProblem(
                    "--clock " + clock.orElse("") + " is no instant; expected one such as 2026-01-31T12:00:00Z.");
        }
    }

    private static void requireThere(String path) {
        try {
            if (!path.equals("-") && Files.notExists(Path.of(path))) {
                throw new UsageProblem("There is no file or folder " + path + ".");
            }
        } catch (InvalidPathException e) {
            throw new UsageProblem("'" + path + "' is no path: " + e.getReason() + ".");
        }
    }

    private static void requireKnown(String name) {
        List<String> known = Collectors.listAll().stream().map(Collector::name).toList();
        if (!known.contains(name)) {
            throw new UsageProblem("There is no collector '" + name + "'. Known: " + String.join(", ", known) + ".");
        }
    }
}
