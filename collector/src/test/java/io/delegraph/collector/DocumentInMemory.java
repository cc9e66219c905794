package io.delegraph.collector;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A document of a test, as bytes or made while it is read. */
public final class DocumentInMemory implements SourceDocument {
    private final String uri;
    private final Supplier<InputStream> bytes;

    private DocumentInMemory(String uri, Supplier<InputStream> bytes) {
        this.uri = uri;
        this.bytes = bytes;
    }

    public static DocumentInMemory of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static DocumentInMemory of(byte[] bytes) {
        return new DocumentInMemory("input.json", () -> new ByteArrayInputStream(bytes));
    }

    public static DocumentInMemory generated(Supplier<InputStream> bytes) {
        return new DocumentInMemory("input.json", bytes);
    }

    public DocumentInMemory named(String newUri) {
        return new DocumentInMemory(newUri, bytes);
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public InputStream open() {
        return bytes.get();
    }
}
