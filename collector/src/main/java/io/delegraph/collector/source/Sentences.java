package io.delegraph.collector.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says in words what went wrong, without the names of folders of this machine. */
final class Sentences {
    private Sentences() {}

    /** {@code Reason; consequence.} */
    static String of(String consequence, IOException failure) {
        String tail = consequence.substring(0, 1).toLowerCase(Locale.ROOT) + consequence.substring(1);
        return "Reading failed (" + reason(failure) + "); " + tail + ".";
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof FileSystemException other) {
            return other.getReason() == null ? "the file cannot be opened" : printable(other.getReason());
        }
        String message = failure.getMessage();
        return message == null ? "it ends early" : printable(message.replaceAll("\\.$", ""));
    }

    /** The text with every control character replaced, so that no name can steer a terminal. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "\uFFFD");
    }
}
