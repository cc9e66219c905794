package io.delegraph.collector.source;

import io.delegraph.collector.LimitExceeded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Turns contents into documents: a plain one as it is, an archive into what it holds. */
final class Expansion {
    private final Limits limits;
    private final Spool spool;
    private final OpenArchives archives;
    private final PathListing.Builder listing;
    private final int documentsAllowed;

    Expansion(Limits limits, Spool spool, OpenArchives archives, PathListing.Builder listing, int documentsAllowed) {
        this.limits = limits;
        this.spool = spool;
        this.archives = archives;
        this.listing = listing;
        this.documentsAllowed = documentsAllowed;
    }

    /** Whether the scan has all the documents that it may have. */
    boolean full() {
        return listing.size() >= documentsAllowed;
    }

    /** Adds the content under its name, or what is in it. */
    void add(Content content, String uri) {
        add(content, uri, 0);
    }

    private void add(Content content, String uri, int nesting) {
        ArchiveFormat format = formatOf(content);
        if (format == ArchiveFormat.NONE) {
            listing.document(uri, content);
        } else if (nesting >= limits.nesting()) {
            listing.lost(
                    SourceProblem.SOURCE_LIMIT,
                    uri,
                    "More than " + limits.nesting()
                            + " archives lie inside one another. The innermost one was left out.");
        } else if (format == ArchiveFormat.GZIP) {
            add(new GzipContent(content, limits), uri, nesting + 1);
        } else {
            addArchive(content, uri, nesting + 1);
        }
    }

    // What cannot even be begun is listed, so that reading it reports the failure.
    private static ArchiveFormat formatOf(Content content) {
        try {
            return ArchiveFormat.of(content);
        } catch (IOException unreadable) {
            return ArchiveFormat.NONE;
        }
    }

    private void addArchive(Content content, String uri, int nesting) {
        Content.Seekable archive;
        List<ZipArchiveEntry> entries;
        try {
            archive = seekable(content);
        } catch (IOException e) {
            listing.lost(SourceProblem.SOURCE_UNREADABLE, uri, Sentences.of("The archive was left out", e));
            return;
        }
        try {
            entries = Collections.list(archives.archive(archive).getEntries());
        } catch (LimitExceeded e) {
            listing.lost(SourceProblem.SOURCE_LIMIT, uri, Sentences.of("The archive was left out", e));
            return;
        } catch (IOException e) {
            recover(archive, uri, nesting, e);
            return;
        }
        entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
        addEntries(archive, entries, uri, nesting);
    }

    private Content.Seekable seekable(Content content) throws IOException {
        if (content instanceof Content.Seekable already) {
            return already;
        }
        try (var stream = content.open()) {
            return spool.keep(stream, limits.documentBytes());
        }
    }

    private void addEntries(Content.Seekable archive, List<ZipArchiveEntry> entries, String uri, int nesting) {
        Budget budget = new Budget(limits);
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                continue;
            }
            if (!budget.allows(entry.getSize()) || full()) {
                listing.lost(SourceProblem.SOURCE_LIMIT, uri, budget.complaint());
                return;
            }
            if (readable(entry, uri)) {
                add(new OpenArchives.EntryContent(archives, archive, entry), entryUri(uri, entry), nesting);
            }
        }
    }

    private boolean readable(ZipArchiveEntry entry, String uri) {
        var objection = new EntryCheck(limits).findObjection(entry);
        objection.ifPresent(why -> listing.lost(why.problem(), entryUri(uri, entry), why.message()));
        return objection.isEmpty();
    }

    private void recover(Content.Seekable archive, String uri, int nesting, IOException failure) {
        listing.lost(
                SourceProblem.SOURCE_ARCHIVE_DAMAGED,
                uri,
                Sentences.of("The entries in front of the damage were read", failure));
        Budget budget = new Budget(limits);
        List<Runnable> found = new ArrayList<>();
        try (var stream = new ZipArchiveInputStream(archive.open())) {
            for (var entry = stream.getNextEntry(); entry != null && !full(); entry = stream.getNextEntry()) {
                if (entry.isDirectory() || !readable(entry, uri)) {
                    continue;
                }
                Spool.Kept kept = spool.keepWhatCanBeRead(stream, limits.documentBytes());
                if (!budget.allows(kept.slice().expectedSize())) {
                    listing.lost(SourceProblem.SOURCE_LIMIT, uri, budget.complaint());
                    break;
                }
                String name = entryUri(uri, entry);
                found.add(() -> add(asFarAsRead(kept), name, nesting));
            }
        } catch (IOException end) {
            // The damage is reached; it was reported above.
        }
        found.forEach(Runnable::run);
    }

    private static Content asFarAsRead(Spool.Kept kept) {
        IOException failure = kept.failure();
        return failure == null ? kept.slice() : new FailingContent(kept.slice(), String.valueOf(failure.getMessage()));
    }

    private static String entryUri(String archive, ZipArchiveEntry entry) {
        return archive + "!/" + Sentences.printable(entry.getName().replace('\\', '/'));
    }
}
