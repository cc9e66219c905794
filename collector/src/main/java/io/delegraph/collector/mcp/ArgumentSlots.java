package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import io.delegraph.collector.parse.secret.SecretName;
import io.delegraph.collector.parse.secret.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials among the words of a command: in options, assignments, headers and addresses. */
final class ArgumentSlots {
    private static final Pattern ASSIGNED =
            Pattern.compile("(?s)([A-Z_][A-Z0-9_]{0,63}|[a-z_][a-z0-9_]{0,63})=([^=].*)");
    private static final Pattern OPTION = Pattern.compile("(?s)(--?[A-Za-z][A-Za-z0-9_.-]*)=(.*)");
    private static final Pattern HEADER = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9-]{0,63})\\s*:\\s*(.*)");
    private static final Set<String> VARIABLE_OPTIONS = Set.of("-e", "--env");
    private static final Set<String> HEADER_OPTIONS = Set.of("-H", "--header", "--headers");
    private static final Pattern OPTION_AND_VALUE = Pattern.compile("(?s)--?[A-Za-z][A-Za-z0-9_.-]*\\s+\\S.*");
    private static final Pattern COMMAND_LINE = Pattern.compile("(?is).*\\s(?:--?[a-z]|[a-z_]+=).*");
    private static final Pattern RUNS_COMMAND = Pattern.compile("(?i)-[a-z]*c|/[ck]|--?command");
    private static final int MOST_NAME = 64;

    private final List<FoundSlot> slots = new ArrayList<>();

    private ArgumentSlots() {}

    static List<FoundSlot> of(List<Token> words) {
        ArgumentSlots found = new ArgumentSlots();
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1).text();
            found.word(before, words.get(i), i);
        }
        return found.slots;
    }

    private void word(String before, Token word, int index) {
        Matcher option = OPTION.matcher(word.text());
        if (OPTION_AND_VALUE.matcher(word.text()).matches()) {
            optionAndValue(word);
        } else if (option.matches()) {
            option(option.group(1), option.group(2), word, index);
        } else if (before.startsWith("-")
                && !before.contains("=")
                && !word.text().startsWith("-")) {
            option(before, word.text(), word, index);
        } else {
            plain(before, word.text(), word, "arg:" + index);
        }
    }

    // Both in one word, such as --header "Authorization: Bearer value"
    private void optionAndValue(Token word) {
        List<Token> inner = CommandLine.split(word.text(), word.at());
        String name = inner.get(0).text();
        String value = word.text().strip().substring(name.length()).strip();
        if (HEADER_OPTIONS.contains(name) && HEADER.matcher(value).matches()) {
            slots.addAll(of(List.of(inner.get(0), new Token(value, word.at()))));
        } else {
            slots.addAll(of(inner));
        }
    }

    private void option(String name, String value, Token word, int index) {
        Matcher header = HEADER.matcher(value);
        if (HEADER_OPTIONS.contains(name) && header.matches()) {
            String field = header.group(1);
            add("header:" + field, SlotValues.find(field, header.group(2)), word);
        } else if (VARIABLE_OPTIONS.contains(name)) {
            variable(value, word);
        } else if (name.equals("--env-file")) {
            add("arg:--env-file", Optional.of(new Slot.Reference(Slot.Content.FILE, value)), word);
        } else if (SecretName.isSecret(name.replaceFirst("^-+", "")) && name.length() <= MOST_NAME) {
            addAll("arg:" + name, name.replaceFirst("^-+", ""), value, word);
        } else {
            String slot = name.startsWith("--") && name.length() <= MOST_NAME ? "arg:" + name : "arg:" + index;
            plain(name, value, word, slot);
        }
    }

    // -e NAME=value, and -e NAME for a variable of whoever starts it
    private void variable(String value, Token word) {
        Matcher assigned = ASSIGNED.matcher(value);
        if (assigned.matches()) {
            addAll("env:" + assigned.group(1), assigned.group(1), assigned.group(2), word);
        } else if (value.matches("[A-Za-z_][A-Za-z0-9_]{0,63}") && SecretName.isSecret(value)) {
            add("env:" + value, Optional.of(new Slot.Reference(Slot.Content.ENVIRONMENT, value)), word);
        }
    }

    private void plain(String before, String text, Token word, String slot) {
        Matcher assigned = ASSIGNED.matcher(text);
        List<Token> inner = CommandLine.split(text, word.at());
        boolean command = inner.size() > 1
                && (COMMAND_LINE.matcher(text).matches()
                        || RUNS_COMMAND.matcher(before).matches());
        if (assigned.matches() && command) {
            slots.addAll(of(inner));
        } else if (assigned.matches()) {
            addAll("env:" + assigned.group(1), assigned.group(1), assigned.group(2), word);
        } else if (EmbeddedSlots.isJson(text)) {
            addAll(slot, "", text, word);
        } else if (text.matches("(?is)[a-z][a-z0-9+.-]*://.*")) {
            slots.addAll(UrlSlots.of(text, slot, word.at()));
        } else if (command) {
            // A command line of its own, such as that of a shell.
            slots.addAll(of(inner));
        } else {
            add(slot, SlotValues.find("", text), word);
        }
    }

    private void addAll(String slot, String name, String value, Token word) {
        slots.addAll(EmbeddedSlots.find(slot, name, value, word.at()));
    }

    private void add(String name, Optional<Slot> content, Token word) {
        content.ifPresent(slot -> slots.add(FoundSlot.of(name, slot, word.at())));
    }
}
