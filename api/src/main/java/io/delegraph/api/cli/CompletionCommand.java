package io.delegraph.api.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code delegraph completion}: a script that lets bash and zsh complete commands and options. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh: source <(delegraph completion)")
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("delegraph", spec.root().commandLine()));
        return ExitCode.DONE.code();
    }
}
