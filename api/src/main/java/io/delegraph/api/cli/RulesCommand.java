package io.delegraph.api.cli;

import io.delegraph.api.catalogue.RulesCatalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code delegraph rules}. */
@Command(name = "rules", description = "The rules that a scan runs.", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CatalogueOptions options = new CatalogueOptions();

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        options.write(console, new RulesCatalogue());
        return ExitCode.DONE.code();
    }
}
