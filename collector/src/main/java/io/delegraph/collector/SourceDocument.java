package io.delegraph.collector;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One document, already unpacked: a file, an entry of an archive, standard input.
 *
 * <p>Of a document only its URI, size and hash are kept, never its bytes: it may hold secrets.
 */
public interface SourceDocument {
    /** Relative to the PATH that was given, with {@code !/} before the name of an archive's entry; never a temporary path. */
    String uri();

    /**
     * A fresh stream of the whole document, decompressed. Reading fails with {@link LimitExceeded} when the document is
     * larger than a hostile one may be.
     */
    InputStream open() throws IOException;

    /**
     * The document with this URI in the same PATH, if there is one: for formats that say one thing in several files. What
     * is read there is stated by its own reading, never here.
     */
    default Optional<SourceDocument> findBeside(String uri) {
        return Optional.empty();
    }
}
