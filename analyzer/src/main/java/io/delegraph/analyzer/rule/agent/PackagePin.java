package io.delegraph.analyzer.rule.agent;

import io.delegraph.cypher.graph.Node;
import io.delegraph.cypher.graph.Property;
import io.delegraph.cypher.graph.Truth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may change between two starts of a tool server without anybody changing its configuration.
 *
 * @param truth  how sure it is that it may
 * @param reason why, for people; of the package's name and version only
 */
record PackagePin(Truth truth, String reason) {
    private static final Set<String> RUNNERS = Set.of("npx", "pnpx", "bunx", "uvx", "pipx", "docker", "podman");
    private static final Pattern NPM = Pattern.compile("=?v?\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final Pattern PYPI = Pattern.compile("={0,3}v?\\d+(\\.\\d+)*([-._+]?[0-9A-Za-z]+)*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern VARIABLE = Pattern.compile("\\$[{(A-Za-z_]|%[A-Za-z_]+%|\\{\\{|<[A-Za-z]");

    /** What is not pinned of the server; nothing when it is, or when it runs no package. */
    static Optional<PackagePin> findOpen(Node server) {
        Optional<String> written = server.properties().findText(Property.PACKAGE);
        if (written.isEmpty()) {
            return server.properties()
                    .findText(Property.LAUNCHER)
                    .filter(launcher -> RUNNERS.contains(program(launcher)))
                    .map(launcher -> new PackagePin(
                            Truth.UNKNOWN, "which package " + program(launcher) + " runs could not be told"));
        }
        String registry = written.get().substring(0, Math.max(0, written.get().indexOf(':')));
        return judge(
                registry, server.properties().findText(Property.PACKAGE_VERSION).orElse(""));
    }

    private static Optional<PackagePin> judge(String registry, String version) {
        return switch (registry) {
            case "script" -> open("a script is fetched and run at every start");
            case "npm" -> unless(NPM.matcher(version).matches(), version);
            case "pypi" -> unless(PYPI.matcher(version).matches(), version);
            case "oci" -> unless(!version.isEmpty() && !isLatest(version), version);
            case "git" -> unless(COMMIT.matcher(version).matches(), version);
            default -> Optional.empty();
        };
    }

    private static Optional<PackagePin> unless(boolean exact, String version) {
        if (VARIABLE.matcher(version).find()) {
            return Optional.of(new PackagePin(Truth.UNKNOWN, "the version is a variable"));
        }
        if (exact) {
            return Optional.empty();
        }
        return open(
                version.isEmpty()
                        ? "no version is stated"
                        : isLatest(version) ? "whatever is latest is run" : "the version is not an exact one");
    }

    private static Optional<PackagePin> open(String reason) {
        return Optional.of(new PackagePin(Truth.DEFINITE, reason));
    }

    private static boolean isLatest(String version) {
        return version.toLowerCase(Locale.ROOT).equals("latest");
    }

    // Windows starts npx as npx.cmd.
    private static String program(String launcher) {
        String name = launcher.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
