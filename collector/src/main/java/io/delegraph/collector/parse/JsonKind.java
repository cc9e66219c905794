package io.delegraph.collector.parse;

/** What a value is. */
public enum JsonKind {
    OBJECT("an object"),
    ARRAY("an array"),
    TEXT("a string"),
    NUMBER("a number"),
    FLAG("true or false"),
    NULL("null");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    /** The kind in a sentence, such as {@code a string}. */
    public String words() {
        return words;
    }
}
