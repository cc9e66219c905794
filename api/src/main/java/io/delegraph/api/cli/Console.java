package io.delegraph.api.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;

/**
 * What a command sees of the terminal that it was started from.
 *
 * @param out         data only
 * @param error       messages and progress
 * @param input       for PATHs and batches that are {@code -}
 * @param environment variables
 * @param width       columns to use at most
 */
public record Console(
        PrintWriter out,
        PrintWriter error,
        InputStream input,
        Map<String, String> environment,
        Set<Trait> traits,
        int width) {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 100;

    /** What the terminal can do. */
    public enum Trait {
        /** Data goes to a person who sees colours. */
        COLOUR,
        /** Messages go to a person who sees a line being rewritten. */
        PROGRESS,
        /** Text may hold more than ASCII. */
        UNICODE
    }

    public Console {
        environment = Map.copyOf(environment);
        traits = Set.copyOf(traits);
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** Whether the terminal has the trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** A message for the user, on standard error. */
    public void tell(String message) {
        error.println(message);
        error.flush();
    }
}
