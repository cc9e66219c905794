package io.delegraph.collector.parse;

/** Takes a document value by value, so that only one of them is in memory at a time. */
public interface JsonVisitor {
    /**
     * Whether to enter the container and be handed its members one by one. A container that is not entered is handed to
     * {@link #value} whole.
     *
     * @param kind {@link JsonKind#OBJECT} or {@link JsonKind#ARRAY}
     */
    boolean enters(Place place, JsonKind kind);

    /** A value with all that is below it. When something of it is missing, it is {@link JsonCursor#cut() cut}. */
    void value(JsonCursor value);
}
