package io.delegraph.collector.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Says why an entry of an archive is not read. */
record EntryCheck(Limits limits) {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern ABSOLUTE = Pattern.compile("^(?:[/\\\\]|[A-Za-z]:).*", Pattern.DOTALL);

    // What every tool writes; the exotic ones are only an attack surface.
    private static final Set<Integer> METHODS = Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode());

    /** Why not, as a problem and a sentence. */
    record Objection(SourceProblem problem, String message) {}

    Optional<Objection> findObjection(ZipArchiveEntry entry) {
        return findObjectionToName(entry)
                .or(() -> findObjectionToPacking(entry))
                .or(() -> findObjectionToSize(entry));
    }

    private static Optional<Objection> findObjectionToName(ZipArchiveEntry entry) {
        String name = entry.getName();
        List<String> segments = Arrays.asList(SEPARATOR.split(name, -1));
        if (name.isBlank() || segments.contains("..") || ABSOLUTE.matcher(name).matches()) {
            return objection(
                    SourceProblem.SOURCE_UNSAFE_NAME,
                    "The entry's name leads out of its archive; such archives are made for attacks. The entry was left out.");
        }
        return entry.isUnixSymlink()
                ? objection(
                        SourceProblem.SOURCE_ARCHIVED_LINK,
                        "The entry is a link; only files are read from archives. The entry was left out.")
                : Optional.empty();
    }

    private static Optional<Objection> findObjectionToPacking(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return objection(
                    SourceProblem.SOURCE_ENTRY_NOT_SUPPORTED,
                    "The entry is encrypted and no password can be given. The entry was left out.");
        }
        return METHODS.contains(entry.getMethod())
                ? Optional.empty()
                : objection(
                        SourceProblem.SOURCE_ENTRY_NOT_SUPPORTED,
                        "The entry is packed with method " + entry.getMethod()
                                + ", which is not read. The entry was left out.");
    }

    private Optional<Objection> findObjectionToSize(ZipArchiveEntry entry) {
        if (entry.getSize() > limits.documentBytes()) {
            return objection(
                    SourceProblem.SOURCE_LIMIT,
                    "The entry unpacks to " + entry.getSize() + " bytes; the limit is " + limits.documentBytes()
                            + ". The entry was left out.");
        }
        return limits.suspicious(entry.getSize(), entry.getCompressedSize())
                ? objection(
                        SourceProblem.SOURCE_LIMIT,
                        "The entry unpacks to more than " + limits.ratio()
                                + " times its size, as bombs do. The entry was left out.")
                : Optional.empty();
    }

    private static Optional<Objection> objection(SourceProblem problem, String message) {
        return Optional.of(new Objection(problem, message));
    }
}
