package io.delegraph.collector;

/**
 * Reads one format of one source and states what it says. Parsing the same document again gives the same facts in the
 * same order.
 *
 * <p>To add one: a package beside the others and a line in {@code Collectors}.
 */
public interface Collector {
    /** Stable name, such as {@code aws.iam}: {@code --as} takes it, and source ids start with it. */
    String name();

    /** Whether the document is of a format that this collector reads, judged by its content and not by its name alone. */
    boolean recognises(DocumentHead head);

    /**
     * Reads the document and hands everything it states to the sink.
     *
     * <p>Bad input never throws: it becomes a diagnostic with line and pointer, and the rest is still stated. Every
     * source of the document gets one {@link FactSink#coverage coverage} and the document one {@link FactSink#input
     * input report}.
     */
    void collect(SourceDocument document, CollectionContext context, FactSink sink);
}
