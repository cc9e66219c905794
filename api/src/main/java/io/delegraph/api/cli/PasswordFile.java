package io.delegraph.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a password and nothing else. */
final class PasswordFile {
    private PasswordFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UsageProblem("The password file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
