package io.delegraph.collector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Real input, which stands beside the project and is no part of it: {@code ../shared/data} from the project's root. */
public final class ProjectData {
    private ProjectData() {}

    /** The file or folder of this name; the test is skipped, with a message, when it is absent. */
    public static Path require(String name) {
        Path path = projectRoot().resolveSibling("shared").resolve("data").resolve(name);
        Path nearby = Files.exists(path) ? path : besideParent(name);
        assumeTrue(Files.exists(nearby), () -> "Skipped: real input " + name + " is not beside the project");
        return nearby;
    }

    /** The file as a document, unpacked if its name ends with {@code .gz}. */
    public static SourceDocument document(Path file) {
        String name = String.valueOf(file.getFileName());
        return DocumentInMemory.generated(() -> open(file)).named(name);
    }

    private static InputStream open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // A second work tree of the project may stand one folder deeper than the first.
    private static Path besideParent(String name) {
        Path parent = projectRoot().getParent();
        Path above = parent == null ? null : parent.getParent();
        return (above == null ? projectRoot() : above)
                .resolve("shared")
                .resolve("data")
                .resolve(name);
    }

    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !hasModules(folder.resolve("pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static boolean hasModules(Path pom) {
        try {
            return Files.exists(pom) && Files.readString(pom).contains("<modules>");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
