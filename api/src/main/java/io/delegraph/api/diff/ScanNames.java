package io.delegraph.api.diff;

import io.delegraph.cypher.graph.ScanId;
import java.util.List;
import java.util.Optional;

/** Names of kept scans: their ids, a beginning of one that no other has, {@code latest} and {@code previous}. */
public final class ScanNames {
    /** The last scan. */
    public static final String LATEST = "latest";
    /** The one before it. */
    public static final String PREVIOUS = "previous";

    private static final int SHORTEST_BEGINNING = 6;

    private final List<ScanId> lastFirst;

    public ScanNames(ScanArchive archive) {
        this.lastFirst = archive.listScans();
    }

    /** The one scan that is meant. */
    public Optional<ScanId> find(String name) {
        return switch (name) {
            case LATEST -> lastFirst.stream().findFirst();
            case PREVIOUS -> lastFirst.stream().skip(1).findFirst();
            default -> byId(name);
        };
    }

    private Optional<ScanId> byId(String name) {
        List<ScanId> meant = lastFirst.stream()
                .filter(scan -> scan.value().equals(name)
                        || (name.length() >= SHORTEST_BEGINNING && scan.value().startsWith(name)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The scans that are kept, the last one first. */
    public List<ScanId> listScans() {
        return lastFirst;
    }
}
