package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import io.delegraph.collector.parse.JsonCursor;
import io.delegraph.collector.parse.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command that starts a server, word by word. Words may be secrets: only what {@link Program} and {@link Endpoint}
 * make of them is stated.
 */
record Launch(List<Token> words) {
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)[A-Za-z_][A-Za-z0-9_]*=.*");
    private static final Pattern PATH = Pattern.compile("(?s)(?:[~./]|[A-Za-z]:\\\\).*");

    Launch {
        words = List.copyOf(words);
    }

    /** The command of an entry with its arguments; absent when it has none. */
    static Optional<Launch> find(JsonCursor entry) {
        Optional<JsonCursor> command = Entries.first(entry, Entries.COMMANDS);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        List<Token> words = new ArrayList<>();
        // Zed once had the command as an object of its own.
        JsonCursor start = command.get().kind() == JsonKind.OBJECT
                ? command.get().find("path").orElse(command.get())
                : command.get();
        JsonCursor holder = command.get().kind() == JsonKind.OBJECT ? command.get() : entry;
        List<Token> arguments = listed(holder.find("args").or(() -> entry.find("args")));
        if (start.kind() == JsonKind.TEXT) {
            words.addAll(commandWords(start, arguments.isEmpty()));
        } else {
            words.addAll(listed(Optional.of(start)));
        }
        words.addAll(arguments);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Launch(words));
    }

    // A path may have blanks of its own; with arguments beside it, it is taken for one.
    private static List<Token> commandWords(JsonCursor command, boolean alone) {
        String text = command.scalar().strip();
        boolean program = !alone && PATH.matcher(text).matches() && !text.matches("(?s).*(?:\\s-|[\"']).*");
        return text.isEmpty()
                ? List.of()
                : program ? List.of(new Token(text, command)) : CommandLine.split(text, command);
    }

    private static List<Token> listed(Optional<JsonCursor> list) {
        return list.stream()
                .flatMap(value -> value.kind() == JsonKind.TEXT
                        ? CommandLine.split(value.scalar(), value).stream()
                        : elements(value))
                .toList();
    }

    private static Stream<Token> elements(JsonCursor list) {
        if (!list.is(JsonKind.ARRAY)) {
            return Stream.of();
        }
        return list.elements().stream()
                .filter(each ->
                        each.kind() == JsonKind.NUMBER || each.kind() == JsonKind.FLAG || each.is(JsonKind.TEXT))
                .map(each -> new Token(each.scalar(), each));
    }

    /** The program's name without its folder; absent when nothing has the form of one. */
    Optional<String> findProgram() {
        return words.stream()
                .map(Token::text)
                .filter(word -> !ASSIGNMENT.matcher(word).matches())
                .findFirst()
                .map(Launch::baseName)
                .filter(name -> name.matches("[A-Za-z0-9_.+ -]{1,64}") && !SlotValues.looksSecret(name));
    }

    /** The name at the end of a path, in lower case and without what Windows adds. */
    static String baseName(String path) {
        return path.replaceFirst("(?s).*[/\\\\]", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(?:exe|cmd|bat|ps1)$", "");
    }

    static boolean isAssignment(String word) {
        return ASSIGNMENT.matcher(word).matches();
    }

    @Override
    public String toString() {
        return "Launch[" + words.size() + " words]";
    }
}
