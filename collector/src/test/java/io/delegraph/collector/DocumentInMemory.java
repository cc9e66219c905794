package io.delegraph.collector;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A document of a test, as bytes or made while it is read. */
public final class DocumentInMemory implements SourceDocument {
    private final String uri;
    private final Supplier<InputStream> bytes;

    private final Map<String, SourceDocument> beside;

    private DocumentInMemory(String uri, Supplier<InputStream> bytes, Map<String, SourceDocument> beside) {
        this.uri = uri;
        this.bytes = bytes;
        this.beside = beside;
    }

    public static DocumentInMemory of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static DocumentInMemory of(byte[] bytes) {
        return new DocumentInMemory("input.json", () -> new ByteArrayInputStream(bytes), Map.of());
    }

    public static DocumentInMemory generated(Supplier<InputStream> bytes) {
        return new DocumentInMemory("input.json", bytes, Map.of());
    }

    public DocumentInMemory named(String newUri) {
        return new DocumentInMemory(newUri, bytes, beside);
    }

    /** The document, with others of the same PATH beside it. */
    public DocumentInMemory beside(List<? extends SourceDocument> others) {
        Map<String, SourceDocument> byUri = new LinkedHashMap<>();
        others.forEach(other -> byUri.put(other.uri(), other));
        return new DocumentInMemory(uri, bytes, byUri);
    }

    @Override
    public Optional<SourceDocument> findBeside(String otherUri) {
        return Optional.ofNullable(beside.get(otherUri));
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
