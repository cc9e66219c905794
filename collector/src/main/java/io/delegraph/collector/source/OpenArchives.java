package io.delegraph.collector.source;

import io.delegraph.collector.LimitExceeded;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The few archives whose directory was read last: documents come archive by archive, so more need not stay open. */
final class OpenArchives implements Closeable {
    private static final int KEPT_OPEN = 4;

    // An entry of the directory has 46 bytes and a name.
    private static final int DIRECTORY_BYTES_PER_ENTRY = 256;

    private final Limits limits;
    private final Map<Content.Seekable, ZipFile> open = new LinkedHashMap<>();

    OpenArchives(Limits limits) {
        this.limits = limits;
    }

    /**
     * The archive, opened.
     *
     * @throws LimitExceeded when its directory is longer than its entries may need
     * @throws IOException   when it has no readable directory
     */
    ZipFile archive(Content.Seekable content) throws IOException {
        ZipFile known = open.remove(content);
        ZipFile archive = known == null ? read(content) : known;
        open.put(content, archive);
        if (open.size() > KEPT_OPEN) {
            Content.Seekable oldest = open.keySet().iterator().next();
            ZipFile closing = open.remove(oldest);
            if (closing != null) {
                closing.close();
            }
        }
        return archive;
    }

    private ZipFile read(Content.Seekable content) throws IOException {
        try (SeekableByteChannel channel = content.channel()) {
            long length = ZipDirectory.length(channel);
            if (length < 0 || length > (long) limits.archiveEntries() * DIRECTORY_BYTES_PER_ENTRY) {
                throw new LimitExceeded(
                        "The archive's directory is longer than that of " + limits.archiveEntries() + " entries");
            }
        }
        return ZipFile.builder()
                .setSeekableByteChannel(content.channel())
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    @Override
    public void close() throws IOException {
        for (ZipFile archive : List.copyOf(open.values())) {
            archive.close();
        }
        open.clear();
    }

    /** What an entry of an archive holds. */
    record EntryContent(OpenArchives archives, Content.Seekable archive, ZipArchiveEntry entry) implements Content {
        @Override
        public EntryStream open() throws IOException {
            return new EntryStream(archives.archive(archive).getInputStream(entry), entry.getSize(), entry.getCrc());
        }

        @Override
        public long expectedSize() {
            return Math.max(0, entry.getSize());
        }
    }
}
