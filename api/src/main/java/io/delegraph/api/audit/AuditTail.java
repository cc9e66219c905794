package io.delegraph.api.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/**
 * The end of the file.
 *
 * @param size up to where whole lines go
 * @param torn bytes after them
 * @param head of the last line; empty when the last line is none of ours, and {@link AuditHead#NONE} when there is none
 */
record AuditTail(long size, long torn, Optional<AuditHead> head) {
    private static final int LONGEST = 1 << 17;

    static AuditTail of(FileChannel file) throws IOException {
        long all = file.size();
        int length = (int) Math.min(LONGEST, all);
        byte[] bytes = read(file, all - length, length);
        int end = lastLineFeed(bytes, length) + 1;
        int begin = end == 0 ? 0 : lastLineFeed(bytes, end - 1) + 1;
        long size = all - length + end;
        if (size == 0) {
            return new AuditTail(0, all, Optional.of(AuditHead.NONE));
        }
        byte[] line = end == 0 ? bytes : Arrays.copyOfRange(bytes, begin, end - 1);
        return new AuditTail(
                end == 0 ? all : size,
                end == 0 ? 0 : length - end,
                AuditRecord.parse(line).map(AuditRecord::head));
    }

    private static byte[] read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("The audit shrank while it was read");
            }
        }
        return buffer.array();
    }

    /** Of the last line feed before that place; -1 when there is none. */
    private static int lastLineFeed(byte[] bytes, int before) {
        int at = before - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
