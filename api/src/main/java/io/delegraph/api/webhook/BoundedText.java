package io.delegraph.api.webhook;

import java.io.Writer;

/** Takes so much text and no more. */
final class BoundedText extends Writer {
    private static final int LONGEST = 131_072;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] buffer, int offset, int length) {
        if (text.length() + length > LONGEST) {
            throw new TemplateRefused("What the template makes is too long.");
        }
        text.append(buffer, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
