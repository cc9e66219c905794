package io.delegraph.collector.source;

/**
 * How much one scan reads at most, so that no input can fill a disk, a memory or an afternoon. What is beyond a limit is
 * left out with an ERROR that names the limit; the rest is read.
 *
 * @param documentBytes  of one document, unpacked
 * @param archiveBytes   of one archive's entries together, unpacked
 * @param ratio          unpacked bytes per packed byte, judged beyond {@code ratioFrom}
 * @param ratioFrom      unpacked bytes up to which any ratio is harmless
 * @param archiveEntries of one archive
 * @param nesting        archives (zip or gzip) around one document
 * @param documents      of one scan
 */
public record Limits(
        long documentBytes,
        long archiveBytes,
        long ratio,
        long ratioFrom,
        int archiveEntries,
        int nesting,
        int documents) {
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    public Limits {
        if (documentBytes < 1 || archiveBytes < 1 || ratio < 1 || ratioFrom < 0) {
            throw new IllegalArgumentException("Limits of size must be positive");
        }
        if (archiveEntries < 1 || nesting < 0 || documents < 1) {
            throw new IllegalArgumentException("Limits of number must be positive");
        }
    }

    /**
     * Generous for exports, fatal for bombs.
     *
     * <ul>
     *   <li>2 GiB a document: an account's authorization details stay below 100 MB, a day of CloudTrail below 1 GB;
     *   <li>8 GiB an archive: what a disk of temporary files bears;
     *   <li>200:1 beyond 10 MiB: JSON packs 10:1 to 60:1, a bomb 1000:1;
     *   <li>100,000 entries: CloudTrail writes some 300 files a day and region;
     *   <li>nesting 2: a {@code .json.gz} in a zip is common, more is not;
     *   <li>1,000,000 documents: they are listed in memory first.
     * </ul>
     */
    public static Limits defaults() {
        return new Limits(2 * GIB, 8 * GIB, 200, 10 * MIB, 100_000, 2, 1_000_000);
    }

    /** Whether so much came out of so little that only a bomb does it. */
    boolean suspicious(long unpacked, long packed) {
        return unpacked > ratioFrom && unpacked / Math.max(1, packed) >= ratio;
    }
}
