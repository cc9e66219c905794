package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the package that a command fetches and runs, by the command that fetches it. */
final class Packages {
    private static final Set<String> NPM_OPTIONS = Set.of(
            "--registry",
            "--cache",
            "--prefix",
            "--userconfig",
            "--node-options",
            "-w",
            "--workspace",
            "--filter",
            "-c",
            "--call",
            "--loglevel");
    private static final Set<String> NPM_PACKAGE = Set.of("-p", "--package");
    private static final Set<String> PYTHON_OPTIONS = Set.of(
            "--python",
            "-p",
            "--index-url",
            "--default-index",
            "--index",
            "--extra-index-url",
            "-i",
            "--directory",
            "--project",
            "--env-file",
            "--refresh-package",
            "--cache-dir",
            "--config-file",
            "--python-preference",
            "--constraint",
            "-c",
            "--overrides",
            "--pip-args",
            "--with",
            "--with-editable",
            "--with-requirements",
            "--prerelease",
            "--allow-insecure-host",
            "--link-mode",
            "--keyring-provider");
    private static final Set<String> PYTHON_PACKAGE = Set.of("--from", "--spec");
    private static final Set<String> RUN_PACKAGE = Set.of("--with", "-w");
    /** Options of {@code docker run} that have a value. */
    static final Set<String> CONTAINER_OPTIONS = Set.of(
            "-e",
            "--env",
            "--env-file",
            "-v",
            "--volume",
            "--mount",
            "-p",
            "--publish",
            "--name",
            "--network",
            "--net",
            "-u",
            "--user",
            "-w",
            "--workdir",
            "--entrypoint",
            "--platform",
            "-l",
            "--label",
            "--add-host",
            "-h",
            "--hostname",
            "-m",
            "--memory",
            "--cpus",
            "--gpus",
            "--device",
            "--cap-add",
            "--cap-drop",
            "--security-opt",
            "--pull",
            "--restart",
            "--log-driver",
            "--log-opt",
            "--dns",
            "--tmpfs",
            "--ulimit",
            "--ipc",
            "--pid",
            "--shm-size",
            "--volumes-from",
            "--userns",
            "--cidfile",
            "--runtime",
            "--stop-signal",
            "--expose",
            "--group-add");

    private Packages() {}

    static Optional<PackageName> find(Program program) {
        if (program.script().isPresent()) {
            return program.script().flatMap(PackageName::script);
        }
        List<String> words = program.words().stream().map(Token::text).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String name = Launch.baseName(words.get(0));
        List<String> rest = words.subList(1, words.size());
        String second = rest.isEmpty() ? "" : rest.get(0);
        return switch (name) {
            case "npx", "bunx", "pnpx" -> npm(rest);
            case "npm", "pnpm", "yarn", "bun" ->
                Set.of("exec", "x", "dlx").contains(second) ? npm(rest.subList(1, rest.size())) : Optional.empty();
            case "uvx" -> python(rest);
            case "uv" -> uv(rest);
            case "pipx" -> second.equals("run") ? python(rest.subList(1, rest.size())) : Optional.empty();
            case "docker", "podman", "nerdctl", "container" -> image(rest);
            case "deno" ->
                rest.stream()
                        .filter(word -> word.matches("(?:npm:|https?://).*"))
                        .findFirst()
                        .flatMap(PackageName::npm);
            case "go" ->
                second.equals("run")
                        ? first(rest.subList(1, rest.size()), Set.of()).flatMap(PackageName::go)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<PackageName> npm(List<String> rest) {
        return option(rest, NPM_PACKAGE).or(() -> first(rest, NPM_OPTIONS)).flatMap(PackageName::npm);
    }

    private static Optional<PackageName> python(List<String> rest) {
        return option(rest, PYTHON_PACKAGE)
                .or(() -> first(rest, PYTHON_OPTIONS))
                .flatMap(PackageName::pypi);
    }

    private static Optional<PackageName> uv(List<String> rest) {
        int tool = rest.indexOf("tool");
        int run = rest.indexOf("run");
        if (tool >= 0 && run == tool + 1) {
            return python(rest.subList(run + 1, rest.size()));
        }
        return run < 0
                ? Optional.empty()
                : option(rest.subList(run + 1, rest.size()), RUN_PACKAGE).flatMap(PackageName::pypi);
    }

    private static Optional<PackageName> image(List<String> rest) {
        int run = rest.indexOf("run");
        boolean own = run == 0 || (run == 1 && rest.get(0).equals("container"));
        return own
                ? first(rest.subList(run + 1, rest.size()), CONTAINER_OPTIONS).flatMap(PackageName::image)
                : Optional.empty();
    }

    /** The value of the first of these options, before the command's own words. */
    private static Optional<String> option(List<String> words, Set<String> names) {
        for (int i = 0; i < words.size() && words.get(i).startsWith("-"); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (equals > 0 && names.contains(word.substring(0, equals))) {
                return Optional.of(word.substring(equals + 1));
            }
            if (names.contains(word)) {
                return i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
            }
            boolean valued = Stream.of(NPM_OPTIONS, PYTHON_OPTIONS).anyMatch(options -> options.contains(word));
            i += valued ? 1 : 0;
        }
        return Optional.empty();
    }

    /** The first word that is neither an option nor the value of one. */
    private static Optional<String> first(List<String> words, Set<String> valued) {
        int i = 0;
        while (i < words.size() && words.get(i).startsWith("-")) {
            i += valued.contains(words.get(i)) || SlotValues.isSecretOption(words.get(i)) ? 2 : 1;
        }
        return i < words.size()
                ? Optional.of(words.get(i)).filter(word -> !SlotValues.looksSecret(word))
                : Optional.empty();
    }
}
