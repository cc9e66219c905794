package io.delegraph.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GuardedOutputTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void writesUntilTheDiskHasNoMoreRoom() throws IOException {
        AtomicLong free = new AtomicLong(FreeSpace.RESERVE + MEBIBYTE);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (OutputStream out = new GuardedOutput(written, free::get)) {
            out.write(new byte[MEBIBYTE - 1]);
            out.write(1);
            free.set(FreeSpace.RESERVE);

            assertThatThrownBy(() -> out.write(1)).isInstanceOf(SpoolFull.class);
        }
        assertThat(written.size()).isEqualTo(MEBIBYTE);
    }
}
