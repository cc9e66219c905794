package io.delegraph.api.cli;

import io.delegraph.api.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a catalogue is written. */
final class CatalogueOptions {
    /** The formats that there are. */
    enum Format {
        TEXT,
        JSON,
        MD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "text|json|md", description = "Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "With --format md: write an index and one page per entry into this folder.")
    private Optional<Path> folder = Optional.empty();

    void write(Console console, Catalogue catalogue) {
        if (folder.isPresent() && format != Format.MD) {
            throw new UsageProblem("--out needs --format md.");
        }
        switch (format) {
            case TEXT -> catalogue.writeText(console.out());
            case JSON -> catalogue.writeJson(console.out());
            case MD ->
                folder.ifPresentOrElse(
                        target -> pages(target, catalogue),
                        () -> catalogue
                                .listPages()
                                .forEach(page -> console.out().println(page.content())));
        }
    }

    private static void pages(Path target, Catalogue catalogue) {
        try {
            Files.createDirectories(target);
            for (Catalogue.Page page : catalogue.listPages()) {
                Files.writeString(target.resolve(page.file()), page.content(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UsageProblem("--out " + target + " cannot be written: " + e + ".");
        }
    }
}
