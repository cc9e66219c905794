package io.delegraph.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The root command: what there is. */
@Command(
        name = "delegraph",
        description = "What an AI agent, a service account or a person can really do, along every delegation path.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every option can also be set by environment (--fail-on: DELEGRAPH_FAIL_ON)",
            "or in delegraph.yml (fail-on: high). A flag wins over the environment, which",
            "wins over ./delegraph.yml, which wins over the one in ~/.delegraph.",
            "",
            "Exit codes: 0 done, 1 findings at or above --fail-on, 2 usage,",
            "3 incomplete input, 4 store unreachable, 5 internal error."
        })
public final class Delegraph {
    private Delegraph() {}

    /** Runs one command; the exit code. */
    public static int run(Console console, String... arguments) {
        try {
            return commandLine(console).execute(arguments);
        } catch (UsageProblem problem) {
            console.tell(Failures.sentence(problem));
            return ExitCode.USAGE.code();
        } finally {
            console.out().flush();
            console.error().flush();
        }
    }

    private static CommandLine commandLine(Console console) {
        CommandLine root = new CommandLine(new Delegraph())
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new ScanCommand(console))
                .addSubcommand(new CollectCommand(console))
                .addSubcommand(new CanCommand(console))
                .addSubcommand(new WhatCanCommand(console))
                .addSubcommand(new WhoCanCommand(console))
                .addSubcommand(new WhyCommand(console))
                .addSubcommand(new WhatIfCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new LeakedCommand(console))
                .addSubcommand(new ChainsCommand(console))
                .addSubcommand(new DidCommand(console))
                .addSubcommand(new AuthorisedByCommand(console))
                .addSubcommand(new ProposeTemplatesCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new KeyCommand(console))
                .addSubcommand(new AuditCommand(console))
                .addSubcommand(new RulesCommand(console))
                .addSubcommand(new EdgesCommand(console))
                .addSubcommand(new ConformanceCommand(console))
                .addSubcommand(new CompletionCommand(console));
        root.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        Ansi ansi = console.has(Console.Trait.COLOUR) ? Ansi.ON : Ansi.OFF;
        return root.setOut(console.out())
                .setErr(console.error())
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(console.width())
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(ConfiguredDefaults.of(console, root))
                .setParameterExceptionHandler((problem, arguments) -> Failures.handle(console, problem))
                .setExecutionExceptionHandler((problem, command, parsed) -> Failures.handle(console, problem, command));
    }
}
