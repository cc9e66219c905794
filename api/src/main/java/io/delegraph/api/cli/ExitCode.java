package io.delegraph.api.cli;

/** How the process ends (DESIGN section 5). */
public enum ExitCode {
    /** Done; for a question, whatever the answer. */
    DONE(0),
    /** There are findings at or above {@code --fail-on}. */
    FINDINGS(1),
    /** The command line cannot be understood, or names something that is unknown or ambiguous. */
    USAGE(2),
    /** A recognised or forced input failed, or a source was partial. */
    INCOMPLETE(3),
    /** The store cannot be reached. */
    STORE(4),
    /** A bug of ours. */
    INTERNAL(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }
}
