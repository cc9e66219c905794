package io.delegraph.api.serve.scan;

import io.delegraph.api.access.Caller;
import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known of an upload before anything of it arrives.
 *
 * @param source the one that the query names
 * @param length in bytes, if the caller says so
 */
record UploadRequest(Caller caller, Optional<String> key, Optional<String> source, Optional<Long> length) {
    private static final long SLOWEST_BYTES_PER_SECOND = 64 << 10;
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final Duration OF_UNKNOWN_LENGTH = Duration.ofHours(2);

    static UploadRequest of(HttpRequest<?> request, Caller caller) {
        long length = request.getContentLength();
        return new UploadRequest(
                caller,
                ScanHeaders.key(request),
                request.getParameters().getFirst("source"),
                length < 0 ? Optional.empty() : Optional.of(length));
    }

    /** When it has to be here: who sends less than 64 KiB a second keeps a place in the queue from others. */
    Duration patience() {
        return length.map(bytes -> LEAST.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND))
                .orElse(OF_UNKNOWN_LENGTH);
    }

    /** Bytes that it takes on the disk at least. */
    long size() {
        return length.orElse(0L);
    }
}
