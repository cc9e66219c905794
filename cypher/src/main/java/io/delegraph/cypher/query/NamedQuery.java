package io.delegraph.cypher.query;

import java.util.List;
import java.util.Objects;

/**
 * One Cypher statement and what it promises.
 *
 * @param name       folder and file without ending, such as {@code explore/stale-facts}
 * @param intent     what it is for, one sentence
 * @param parameters all that it takes
 * @param results    all columns that it returns, in order; empty when it returns nothing
 * @param bounds     why it ends soon
 * @param text       the whole file: comments are Cypher, too
 */
public record NamedQuery(
        String name, String intent, List<Variable> parameters, List<Variable> results, String bounds, String text) {
    public NamedQuery {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(text, "text");
        if (name.indexOf('/') < 1) {
            throw new IllegalArgumentException(name + ".cypher stands in no folder that says what it is for");
        }
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** The folder, such as {@code explore}. */
    public String folder() {
        return name.substring(0, name.indexOf('/'));
    }

    /**
     * Reads a file's header: one line each of {@code // intent:}, {@code // params:}, {@code // returns:} and {@code //
     * bounds:}, before the first line that is no comment.
     *
     * @throws IllegalArgumentException naming the file, when a line is missing or cannot be read
     */
    public static NamedQuery parse(String name, String text) {
        QueryHeader header = QueryHeader.of(name, text);
        return new NamedQuery(
                name,
                header.sentence("intent"),
                header.variables("params", "none"),
                header.variables("returns", "nothing"),
                header.sentence("bounds"),
                text);
    }
}
