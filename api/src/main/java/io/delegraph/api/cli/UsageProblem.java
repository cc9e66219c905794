package io.delegraph.api.cli;

import java.io.Serial;

/** The user asked for something that cannot be: exit code 2. The message is a full sentence for the user. */
final class UsageProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
