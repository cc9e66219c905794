package io.delegraph.collector.parse;

/**
 * How much of a document is read before it is taken for hostile.
 *
 * @param documentBytes length of the whole document
 * @param depth         containers within containers; what is deeper is skipped
 * @param textLength    characters of one string; a longer one ends the reading
 * @param nameLength    characters of one member name
 * @param numberLength  characters of one number
 * @param treeValues    values of one tree that is held in memory at once; what is beyond is skipped
 * @param treeText      characters of all strings of one such tree
 * @param lineBytes     length of one line of a document of JSON lines; a longer one is skipped
 */
public record JsonLimits(
        long documentBytes,
        int depth,
        int textLength,
        int nameLength,
        int numberLength,
        int treeValues,
        long treeText,
        int lineBytes) {
    private static final long GIBIBYTE = 1L << 30;

    /** Far above what real documents need, far below what a small machine has. */
    public static final JsonLimits DEFAULT =
            new JsonLimits(2 * GIBIBYTE, 200, 20_000_000, 50_000, 1_000, 1_000_000, 64_000_000, 20_000_000);

    /** These limits, with another one for the values of a tree. */
    public JsonLimits withTreeValues(int values) {
        return new JsonLimits(documentBytes, depth, textLength, nameLength, numberLength, values, treeText, lineBytes);
    }

    /** These limits, with another one for the document. */
    public JsonLimits withDocumentBytes(long bytes) {
        return new JsonLimits(bytes, depth, textLength, nameLength, numberLength, treeValues, treeText, lineBytes);
    }
}
