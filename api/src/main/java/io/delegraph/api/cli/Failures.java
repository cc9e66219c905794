package io.delegraph.api.cli;

import io.delegraph.api.question.UnknownName;
import io.delegraph.api.state.StateUnavailable;
import io.delegraph.cypher.server.ServerUnavailable;
import io.delegraph.cypher.store.StoreUnavailable;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;

/** What is said of a command that failed, and with which exit code it ends. */
final class Failures {
    private static final int FRAMES = 3;

    private Failures() {}

    /** For exceptions that a command throws. */
    static int handle(Console console, Exception problem, CommandLine command) {
        console.out().flush();
        if (problem instanceof UsageProblem || problem instanceof UnknownName) {
            console.tell(sentence(problem));
            return ExitCode.USAGE.code();
        }
        if (problem instanceof StoreUnavailable
                || problem instanceof ServerUnavailable
                || problem instanceof StateUnavailable) {
            console.tell(sentence(problem));
            return ExitCode.STORE.code();
        }
        describe(console, problem);
        return ExitCode.INTERNAL.code();
    }

    /** For arguments that cannot be parsed. */
    static int handle(Console console, CommandLine.ParameterException problem) {
        console.tell(sentence(problem));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, console.error());
        console.tell("Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.code();
    }

    /** What an exception says, or what it is when it says nothing. */
    static String sentence(Exception problem) {
        return Objects.requireNonNullElse(problem.getMessage(), problem.toString());
    }

    /** A bug: what happened, where, and how to see more. */
    static void describe(Console console, Throwable problem) {
        console.tell("Delegraph failed in a way it should not: " + problem);
        if (console.environment().containsKey("DELEGRAPH_DEBUG")) {
            problem.printStackTrace(console.error());
        } else {
            Arrays.stream(problem.getStackTrace()).limit(FRAMES).forEach(frame -> console.tell("    at " + frame));
            console.tell("Set DELEGRAPH_DEBUG=1 to see everything, and please report it.");
        }
        console.error().flush();
    }
}
