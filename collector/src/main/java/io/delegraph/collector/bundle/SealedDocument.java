package io.delegraph.collector.bundle;

import io.delegraph.collector.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A document that digests what is read of it, all but its last line. */
final class SealedDocument implements SourceDocument {
    // A trailer is far shorter; a longer last line is none, and what it does to the digest does not matter.
    private static final int LONGEST_TRAILER = 1 << 16;

    private final SourceDocument document;
    private final MessageDigest digest = BundleWriter.sha256();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineEnded;

    SealedDocument(SourceDocument document) {
        this.document = document;
    }

    @Override
    public String uri() {
        return document.uri();
    }

    /** Can be opened once. */
    @Override
    public InputStream open() throws IOException {
        return new Digested(document.open());
    }

    /** SHA-256 of everything before the last line; to be asked once, when all was read. */
    byte[] sha256() {
        return digest.digest();
    }

    private void take(byte each) {
        if (lineEnded || line.size() >= LONGEST_TRAILER) {
            digest.update(line.toByteArray());
            line.reset();
        }
        line.write(each);
        lineEnded = each == '\n';
    }

    private final class Digested extends FilterInputStream {
        Digested(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                take((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            for (int i = 0; i < read; i++) {
                take(target[offset + i]);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
