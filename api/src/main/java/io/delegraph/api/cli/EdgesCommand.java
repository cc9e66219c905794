package io.delegraph.api.cli;

import io.delegraph.api.catalogue.EdgeCatalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code delegraph edges}. */
@Command(name = "edges", description = "The kinds of edge that the graph knows.", sortOptions = false)
final class EdgesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CatalogueOptions options = new CatalogueOptions();

    EdgesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        options.write(console, new EdgeCatalogue());
        return ExitCode.DONE.code();
    }
}
