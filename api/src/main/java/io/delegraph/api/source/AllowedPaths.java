package io.delegraph.api.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which folders of its own machine a server reads when it is asked to over HTTP.
 *
 * <p>When none is configured, whatever an administrator names may be read and nothing that others name. When some are,
 * nothing outside of them is read, whoever names it; links are followed before that is judged.
 */
public record AllowedPaths(List<Path> folders) {
    /** None is configured. */
    public static final AllowedPaths UNCONFIGURED = new AllowedPaths(List.of());

    public AllowedPaths {
        folders =
                folders.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }

    /** Whether somebody may name a path. */
    public boolean admits(Path path, boolean administrator) {
        return folders.isEmpty() ? administrator : isInside(path);
    }

    /** Whether a path that was registered is read. */
    public boolean admits(Path path) {
        return folders.isEmpty() || isInside(path);
    }

    private boolean isInside(Path path) {
        Path real = real(path);
        return folders.stream().map(AllowedPaths::real).anyMatch(real::startsWith);
    }

    // What is not there yet is judged by what of it is.
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath()
                            .resolve(there.relativize(absolute))
                            .normalize();
                } catch (IOException unreadable) {
                    return absolute;
                }
            }
        }
        return absolute;
    }
}
