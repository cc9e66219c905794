package io.delegraph.api.serve.answer;

import io.delegraph.cypher.graph.SourceLocation;

/**
 * Where a fact was read.
 *
 * @param document relative to what was scanned
 * @param pointer  JSON pointer into it; may be empty
 * @param line     from 1; 0 when the format has no lines
 */
public record Place(String document, String pointer, int line) {
    static Place of(SourceLocation at) {
        return new Place(at.document(), at.pointer(), at.line());
    }
}
