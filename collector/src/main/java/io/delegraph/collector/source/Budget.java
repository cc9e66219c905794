package io.delegraph.collector.source;

/** What one archive may still unpack to. */
final class Budget {
    private final Limits limits;
    private long bytes;
    private int entries;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Takes one entry of that size; false when the archive has had its share. */
    boolean allows(long size) {
        bytes += Math.max(0, size);
        entries++;
        return bytes <= limits.archiveBytes() && entries <= limits.archiveEntries();
    }

    String complaint() {
        return "The archive holds more than " + limits.archiveEntries() + " entries or " + limits.archiveBytes()
                + " bytes, or the scan more than " + limits.documents() + " documents. What follows was left out.";
    }
}
