package io.delegraph.collector.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/**
 * Looks where a zip's directory starts before anybody reads it: a library that reads all of its entries into memory must
 * not be led to a directory of gigabytes.
 *
 * <p>Source: PKWARE APPNOTE 4.3.14 to 4.3.16 (end of central directory, its zip64 form and the locator of that).
 */
final class ZipDirectory {
    private static final int END_MAGIC = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int OFFSET_IN_END = 16;
    private static final int LOCATOR_MAGIC = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int OFFSET_IN_LOCATOR = 8;
    private static final int END64_LENGTH = 56;
    private static final int OFFSET_IN_END64 = 48;
    private static final long IN_ZIP64 = 0xffffffffL;

    private ZipDirectory() {}

    /**
     * How many bytes the directory has at most: from its start to the end of the archive.
     *
     * @throws ZipException when there is none
     */
    static long length(SeekableByteChannel archive) throws IOException {
        int tailLength = (int) Math.min(archive.size(), END_LENGTH + LONGEST_COMMENT + (long) LOCATOR_LENGTH);
        ByteBuffer tail = read(archive, archive.size() - tailLength, tailLength);
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_MAGIC) {
                long start = Integer.toUnsignedLong(tail.getInt(at + OFFSET_IN_END));
                return archive.size() - (start == IN_ZIP64 ? startInZip64(archive, tail, at) : start);
            }
        }
        throw new ZipException("The archive has no directory");
    }

    private static long startInZip64(SeekableByteChannel archive, ByteBuffer tail, int end) throws IOException {
        int locator = end - LOCATOR_LENGTH;
        if (locator < 0 || tail.getInt(locator) != LOCATOR_MAGIC) {
            return IN_ZIP64;
        }
        long end64 = tail.getLong(locator + OFFSET_IN_LOCATOR);
        if (end64 < 0 || end64 > archive.size() - END64_LENGTH) {
            throw new ZipException("The archive's directory lies outside of it");
        }
        return read(archive, end64, END64_LENGTH).getLong(OFFSET_IN_END64);
    }

    private static ByteBuffer read(SeekableByteChannel archive, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        archive.position(from);
        int read = archive.read(bytes);
        while (read >= 0 && bytes.hasRemaining()) {
            read = archive.read(bytes);
        }
        return bytes;
    }
}
