package io.delegraph.collector.aws.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Puts an object into a file, as many bytes as were said and no more than are wanted; an attempt that fails leaves none. */
record LogFile(Path file, long most) implements ResponseTransformer<GetObjectResponse, Long> {
    private static final int BUFFER = 1 << 16;

    /** Whether the key is one that can be a path below a folder as it is, as all are that CloudTrail writes. */
    static boolean isPlain(String key) {
        return key.length() <= 900 && key.matches("(?:[A-Za-z0-9_=-][A-Za-z0-9_=.-]*/)*[A-Za-z0-9_=-][A-Za-z0-9_=.-]*");
    }

    @Override
    public Long transform(GetObjectResponse response, AbortableInputStream content) {
        try {
            Files.createDirectories(file.getParent());
            long length = copy(content);
            if (length > most) {
                content.abort();
                Files.deleteIfExists(file);
                throw SdkClientException.create("The object is larger than its listing said");
            }
            if (response.contentLength() != null && response.contentLength() != length) {
                throw new IOException("The object ended early");
            }
            return length;
        } catch (IOException cut) {
            delete();
            throw RetryableException.builder()
                    .message("The object could not be read")
                    .cause(cut)
                    .build();
        }
    }

    private long copy(AbortableInputStream content) throws IOException {
        long length = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0 && length <= most; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                length += read;
            }
        }
        return length;
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            // The next attempt writes it anew; at worst its reader finds it cut and reports it.
        }
    }
}
