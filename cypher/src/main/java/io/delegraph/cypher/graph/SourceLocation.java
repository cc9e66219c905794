package io.delegraph.cypher.graph;

import java.util.Objects;

/**
 * Where a fact was read, so that a person can open the place.
 *
 * @param document URI of the document, relative to the PATH that was scanned; never a temporary path
 * @param pointer  RFC 6901 JSON pointer into the document; empty for the whole document and for formats without structure
 * @param line     1-based line of the pointed-at value; 0 when the format has no lines
 */
public record SourceLocation(String document, String pointer, int line) implements Comparable<SourceLocation> {
    /** The place of what the analyzer concluded itself. */
    public static final SourceLocation DERIVED = new SourceLocation("delegraph:analysis", "", 0);

    public SourceLocation {
        document = WellFormed.text(Objects.requireNonNull(document, "document"));
        pointer = WellFormed.text(Objects.requireNonNull(pointer, "pointer"));
        if (line < 0) {
            throw new IllegalArgumentException("A line is 1-based, or 0 for none: " + line);
        }
    }

    /** The whole document. */
    public static SourceLocation document(String document) {
        return new SourceLocation(document, "", 0);
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byDocument = document.compareTo(other.document);
        if (byDocument != 0) {
            return byDocument;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : pointer.compareTo(other.pointer);
    }

    /** {@code document:line#pointer}, the form that terminals make clickable. */
    @Override
    public String toString() {
        String place = line == 0 ? document : document + ":" + line;
        return pointer.isEmpty() ? place : place + "#" + pointer;
    }
}
