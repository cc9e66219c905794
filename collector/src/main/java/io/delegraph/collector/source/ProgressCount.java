package io.delegraph.collector.source;

import java.util.List;

/** Adds up how far a collection is and tells the listener, seldom enough not to slow it down. */
final class ProgressCount {
    private static final long STEP = 1 << 20;

    private final CollectionProgress listener;
    private final long documentsTotal;
    private long bytesTotal;
    private long documentsDone;
    private long bytesOfDone;
    private long bytesOfThis;
    private long told;
    private String uri = "";

    ProgressCount(CollectionProgress listener, List<PathListing> paths) {
        this.listener = listener;
        this.documentsTotal =
                paths.stream().mapToLong(path -> path.documents().size()).sum();
        this.bytesTotal = paths.stream()
                .flatMap(path -> path.documents().stream())
                .mapToLong(document -> document.content().expectedSize())
                .sum();
    }

    void starts(ListedDocument document) {
        uri = document.uri();
        bytesOfThis = 0;
        told = 0;
    }

    void read(long bytes) {
        bytesOfThis += bytes;
        if (bytesOfThis - told >= STEP) {
            told = bytesOfThis;
            tell();
        }
    }

    // What was expected of a document gives way to what it had.
    void done(ListedDocument document) {
        bytesTotal += bytesOfThis - document.content().expectedSize();
        bytesOfDone += bytesOfThis;
        bytesOfThis = 0;
        documentsDone++;
        tell();
    }

    private void tell() {
        long bytesRead = bytesOfDone + bytesOfThis;
        listener.at(new CollectionProgress.Progress(
                documentsDone, documentsTotal, bytesRead, Math.max(bytesRead, bytesTotal), uri));
    }
}
