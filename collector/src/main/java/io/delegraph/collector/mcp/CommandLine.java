package io.delegraph.collector.mcp;

import io.delegraph.collector.parse.JsonCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a command line apart at blanks and operators, and quotes off, as shells do. Expands nothing. */
final class CommandLine {
    static final Set<String> OPERATORS = Set.of("&&", "||", "|", ";", "&");

    private final JsonCursor at;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private CommandLine(JsonCursor at) {
        this.at = at;
    }

    /** One word, and the value that it stands in. */
    record Token(String text, JsonCursor at) {
        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** Words of the text; a quote that nobody closes ends with it. */
    static List<Token> split(String text, JsonCursor at) {
        CommandLine line = new CommandLine(at);
        line.read(text);
        return line.tokens;
    }

    private void read(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quote != 0) {
                quote = inQuotes(each, quote);
            } else if (each == '"' || each == '\'') {
                quote = each;
                inWord = true;
            } else if (each == '\\' && i + 1 < text.length() && " \"'".indexOf(text.charAt(i + 1)) >= 0) {
                add(text.charAt(++i));
            } else if (Character.isWhitespace(each)) {
                end();
            } else if (each == ';' || each == '|' || each == '&') {
                operator(each);
            } else {
                add(each);
            }
        }
        end();
    }

    private char inQuotes(char each, char quote) {
        if (each == quote) {
            return 0;
        }
        add(each);
        return quote;
    }

    private void add(char each) {
        inWord = true;
        word.append(each);
    }

    // An & within a word is one of an address's query.
    private void operator(char each) {
        if (each == '&' && inWord) {
            add(each);
            return;
        }
        end();
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last).text().equals(String.valueOf(each)) && each != ';') {
            tokens.set(last, new Token("" + each + each, at));
        } else {
            tokens.add(new Token(String.valueOf(each), at));
        }
    }

    private void end() {
        if (inWord) {
            tokens.add(new Token(word.toString(), at));
        }
        word.setLength(0);
        inWord = false;
    }
}
