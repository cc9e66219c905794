package io.delegraph.collector.source;

/** Told how far a collection is, for a progress bar. Called on the thread that collects; must return at once. */
@FunctionalInterface
public interface CollectionProgress {
    /** Nobody watches. */
    CollectionProgress UNWATCHED = at -> {};

    /** Where the collection is now; called some times a second at most for a large document, and once after each. */
    void at(Progress progress);

    /**
     * A moment of a collection.
     *
     * @param documentsDone  documents read to their end
     * @param documentsTotal documents found
     * @param bytesRead      bytes read so far, unpacked
     * @param bytesTotal     bytes expected, unpacked; an estimate for gzip, never less than {@code bytesRead}
     * @param uri            of the document that is read now, or was last
     */
    record Progress(long documentsDone, long documentsTotal, long bytesRead, long bytesTotal, String uri) {}
}
