package io.delegraph.collector;

import java.util.Objects;

/**
 * The start of a document, enough to tell its format.
 *
 * @param uri  of the document
 * @param text its first bytes as UTF-8, at most 64 KiB; what is not UTF-8 is replaced
 */
public record DocumentHead(String uri, String text) {
    public DocumentHead {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(text, "text");
    }
}
