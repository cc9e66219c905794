package io.delegraph.collector.source;

import io.delegraph.collector.SourceDocument;
import java.io.IOException;
import java.io.InputStream;

/** A document that was found under a PATH and will be read. */
record ListedDocument(String uri, Content content, Limits limits) implements SourceDocument {
    @Override
    public InputStream open() throws IOException {
        return new BoundedStream(content.open(), limits.documentBytes());
    }

    ListedDocument as(String newUri) {
        return new ListedDocument(newUri, content, limits);
    }
}
