package io.delegraph.api.cli;

/** Where the launcher enters. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = SystemConsole.open();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            Failures.describe(console, problem);
            Runtime.getRuntime().halt(ExitCode.INTERNAL.code());
        });
        System.exit(Delegraph.run(console, arguments));
    }
}
