package io.delegraph.collector.aws.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Splits comma-separated values into records (RFC 4180: fields may be quoted, quotes are doubled). */
final class CsvRecords {
    /**
     * One record.
     *
     * @param line 1-based line that it starts on
     */
    record Fields(List<String> values, int line) {
        Fields {
            values = List.copyOf(values);
        }
    }

    // More fields than any format has are counted no further.
    private static final int MOST_FIELDS = 1_000;

    private final String text;
    private final Consumer<Fields> each;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int startLine = 1;

    private CsvRecords(String text, Consumer<Fields> each) {
        this.text = text;
        this.each = each;
    }

    /** Hands over the records of the text; blank lines are none. A quote that is never closed reaches to the end. */
    static void read(String text, Consumer<Fields> each) {
        new CsvRecords(text, each).split();
    }

    private void split() {
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (quoted && next == '"' && index + 1 < text.length() && text.charAt(index + 1) == '"') {
                field.append('"');
                index++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && next == ',') {
                endField();
            } else if (next == '\n') {
                endLine();
            } else if (next != '\r') {
                field.append(next);
            }
        }
        endRecord();
    }

    private void endLine() {
        line++;
        if (quoted) {
            field.append('\n');
            return;
        }
        endRecord();
    }

    private void endRecord() {
        if (!fields.isEmpty() || field.length() > 0) {
            endField();
            each.accept(new Fields(fields, startLine));
            fields.clear();
        }
        startLine = line;
    }

    private void endField() {
        if (fields.size() <= MOST_FIELDS) {
            fields.add(field.toString());
        }
        field.setLength(0);
    }
}
