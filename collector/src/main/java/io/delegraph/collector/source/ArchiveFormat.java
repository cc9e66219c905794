package io.delegraph.collector.source;

import java.io.IOException;
import java.io.InputStream;

/** What content is packed as, by its first bytes and never by its name. */
enum ArchiveFormat {
    GZIP,
    ZIP,
    /** Not packed, or in a way that is not read. */
    NONE;

    private static final int MAGIC_LENGTH = 4;

    static ArchiveFormat of(Content content) throws IOException {
        try (InputStream stream = content.open()) {
            return of(stream.readNBytes(MAGIC_LENGTH));
        }
    }

    private static ArchiveFormat of(byte[] magic) {
        if (startsWith(magic, 0x1f, 0x8b, 0x08)) {
            return GZIP;
        }
        boolean entry = startsWith(magic, 'P', 'K', 3, 4);
        boolean empty = startsWith(magic, 'P', 'K', 5, 6);
        return entry || empty ? ZIP : NONE;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
