package io.delegraph.collector.parse.secret;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a command gives out. Only the program is named: its words may hold secrets. */
public final class CommandReference {
    static final String PREFIX = "command:";

    private static final Pattern FILE =
            Pattern.compile("(?:\\$\\(|`)\\s*(?:cat\\s+|<\\s*)([^\\s'\"|;&<>()`]+)\\s*[)`]");
    // The end is missing where a command line was split into words.
    private static final Pattern COMMAND = Pattern.compile("(?s)(?:\\$\\(|`)\\s*(.+)");
    private static final Pattern MARKED = Pattern.compile("(?s)\\s*!([A-Za-z./~]\\S*\\s+\\S.*)");
    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private CommandReference() {}

    static Optional<Slot> find(String value) {
        Matcher file = FILE.matcher(value);
        if (file.matches()) {
            return Optional.of(new Slot.Reference(Slot.Content.FILE, file.group(1)));
        }
        return find(COMMAND, value);
    }

    /**
     * What follows an exclamation mark, in formats that run it. Elsewhere such a text may be a password.
     *
     * @param value as written
     */
    public static Optional<Slot> findMarked(String value) {
        return find(MARKED, value);
    }

    private static Optional<Slot> find(Pattern pattern, String value) {
        Matcher command = pattern.matcher(value);
        return command.matches()
                ? Optional.of(new Slot.Reference(Slot.Content.MANAGER, PREFIX + program(command.group(1))))
                : Optional.empty();
    }

    private static String program(String command) {
        String name = command.replaceFirst("(?s)[\\s)`].*", "").replaceFirst("(?s).*[/\\\\]", "");
        boolean shown = PROGRAM.matcher(name).matches() && SecretFormat.of(name).isEmpty();
        return shown ? name : "unknown";
    }
}
