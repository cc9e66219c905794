package io.delegraph.collector.aws.iam;

import java.util.ArrayList;
import java.util.List;

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

    private final String text;
    private final List<Fields> records = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int startLine = 1;

    private CsvRecords(String text) {
        this.text = text;
    }

    /** The records of the text; blank lines are none. A quote that is never closed reaches to the end. */
    static List<Fields> of(String text) {
        return new CsvRecords(text).split();
    }

    private List<Fields> split() {
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
        return List.copyOf(records);
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
            records.add(new Fields(fields, startLine));
            fields.clear();
        }
        startLine = line;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }
}
