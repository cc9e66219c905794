package io.delegraph.collector.workstation;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The words of a {@code .netrc}; a word in quotes may hold blanks. */
final class NetrcWords implements Iterator<NetrcWords.Word> {
    private final String text;
    private int at;
    private int line = 1;

    NetrcWords(String text) {
        this.text = text;
    }

    /**
     * One word.
     *
     * @param text may be a secret
     * @param line 1-based
     */
    record Word(String text, int line) {
        /** Without the text. */
        @Override
        public String toString() {
            return "Word[" + line + "]";
        }
    }

    @Override
    public boolean hasNext() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            step();
        }
        return at < text.length();
    }

    @Override
    public Word next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The text has no more words");
        }
        int start = line;
        boolean quoted = text.charAt(at) == '"' && closed();
        return new Word(quoted ? quoted() : plain(), start);
    }

    /** Leaves out what follows on the line. */
    void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    /** Leaves out a macro, which ends before an empty line. */
    void skipMacro() {
        boolean blank = false;
        skipLine();
        while (at < text.length() && !blank) {
            step();
            int start = at;
            skipLine();
            blank = text.substring(start, at).isBlank();
        }
    }

    private boolean closed() {
        int end = text.indexOf('"', at + 1);
        int lineEnd = text.indexOf('\n', at);
        return end > 0 && (lineEnd < 0 || end < lineEnd);
    }

    private String quoted() {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
            at += escaped ? 1 : 0;
            word.append(text.charAt(at));
            step();
        }
        at = Math.min(at + 1, text.length());
        return word.toString();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void step() {
        if (text.charAt(at) == '\n') {
            line++;
        }
        at++;
    }
}
