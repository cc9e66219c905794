package io.delegraph.collector.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes archives in memory, hostile ones included. */
final class Archives {
    private static final int LINK = 0120777;

    private Archives() {}

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Zip zip() {
        return new Zip();
    }

    /** A zip, entry by entry. */
    static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipArchiveOutputStream stream = new ZipArchiveOutputStream(bytes);

        Zip with(String name, byte[] content) {
            return with(new ZipArchiveEntry(name), content);
        }

        Zip withLink(String name, String target) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(LINK);
            return with(entry, text(target));
        }

        private Zip with(ZipArchiveEntry entry, byte[] content) {
            try {
                stream.putArchiveEntry(entry);
                stream.write(content);
                stream.closeArchiveEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        byte[] bytes() {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        /** The same, with every entry marked as encrypted. */
        byte[] encrypted() {
            byte[] zip = bytes();
            for (int i = 0; i + 10 < zip.length; i++) {
                if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                    zip[i + 6] |= 1;
                }
                if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                    zip[i + 8] |= 1;
                }
            }
            return zip;
        }
    }
}
