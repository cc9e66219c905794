package io.delegraph.api.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a scan reads. Nothing here is a secret, because it is kept in the state.
 *
 * @param paths      absolute paths of files and folders of the server's own machine
 * @param upload     name of the folder in the spool that is read too, and deleted when the scan has ended
 * @param sources    names of registered sources, which are resolved when the scan begins
 * @param sourceName names what carries no native scope; each path names itself when empty
 * @param collector  that reads every document, instead of detection
 * @param estate     absolute path of the estate file
 * @param limited    whether somebody chose it who is limited to zones; then it says of nothing in which zone it lies
 */
public record ScanContent(
        List<String> paths,
        Optional<String> upload,
        List<String> sources,
        Optional<String> sourceName,
        Optional<String> collector,
        Optional<Path> estate,
        boolean limited) {
    public ScanContent {
        paths = List.copyOf(paths);
        sources = List.copyOf(sources);
        Objects.requireNonNull(upload, "upload");
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(estate, "estate");
    }

    /** What lies on the server's own machine. */
    public static ScanContent ofPaths(List<String> paths, Optional<String> sourceName) {
        return new ScanContent(
                paths, Optional.empty(), List.of(), sourceName, Optional.empty(), Optional.empty(), false);
    }

    /** What was uploaded into a folder of the spool. */
    public static ScanContent ofUpload(UploadFolder folder, String sourceName) {
        return new ScanContent(
                List.of(),
                Optional.of(folder.name()),
                List.of(),
                Optional.of(sourceName),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What registered sources hold when the scan begins. */
    public static ScanContent ofSources(List<String> names) {
        return new ScanContent(
                List.of(), Optional.empty(), names, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same, read by one collector. */
    public ScanContent forcedTo(Optional<String> name) {
        return new ScanContent(paths, upload, sources, sourceName, name, estate, limited);
    }

    /** The same, under an estate file. */
    public ScanContent under(Optional<Path> file) {
        return new ScanContent(paths, upload, sources, sourceName, collector, file, limited);
    }

    /** The same, chosen by somebody who is limited to zones, or by somebody who is not. */
    public ScanContent limited(boolean toZones) {
        return new ScanContent(paths, upload, sources, sourceName, collector, estate, toZones);
    }
}
