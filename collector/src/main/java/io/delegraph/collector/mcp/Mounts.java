package io.delegraph.collector.mcp;

import io.delegraph.collector.mcp.CommandLine.Token;
import io.delegraph.collector.parse.machine.UserFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in words what of the user's a container gets: the home or a part of it, the whole machine, the engine's socket. */
record Mounts(UserFolder folder) {
    private static final Pattern VOLUME = Pattern.compile("((?:[A-Za-z]:(?=[/\\\\]))?(?:\\$\\{[^}]*}|[^:])+):.+");
    private static final Pattern SEPARATE = Pattern.compile("-[ditPq]*v");
    private static final Pattern SHORT = Pattern.compile("-[ditPq]*v=?(.+)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile(
            "(?i)(?:~|\\$home|\\$\\{(?:(?:local)?env:)?(?:home|userprofile)}|\\$\\{userhome}|%userprofile%)(/.*)?");
    private static final Pattern HOME =
            Pattern.compile("(?i)(?:[a-z]:|/(?:mnt/|host_mnt/)?[a-z])?/(?:home|users)/([^/]+)(/.*)?");
    private static final Pattern ROOT_HOME = Pattern.compile("/(root)(/.*)?");
    private static final Pattern ALL_HOMES =
            Pattern.compile("(?i)(?:[a-z]:|/(?:mnt/|host_mnt/)?[a-z])?/(?:home|users)");
    private static final Pattern SOCKET = Pattern.compile("(?:.*/)?(?:docker|podman)(?:\\.sock|_engine)");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._ -]{1,40}(?:/[A-Za-z0-9._ -]{1,40}){0,7}");

    /** What is mounted, if any of it matters. */
    static Optional<String> find(Program program, UserFolder folder) {
        List<String> words = program.words().stream().map(Token::text).toList();
        List<String> options = words.subList(words.indexOf("run") + 1, words.size());
        Mounts mounts = new Mounts(folder);
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < options.size() && options.get(i).startsWith("-"); i++) {
            String word = options.get(i);
            boolean valued = Packages.CONTAINER_OPTIONS.contains(word)
                    || SEPARATE.matcher(word).matches();
            String next = valued && i + 1 < options.size() ? options.get(i + 1) : "";
            source(word, next).flatMap(mounts::words).ifPresent(found::add);
            i += valued || SlotValues.isSecretOption(word) ? 1 : 0;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
    }

    // What is mounted by the option, as it is written.
    private static Optional<String> source(String word, String next) {
        if (word.startsWith("--mount")) {
            String mount = word.startsWith("--mount=") ? word.substring("--mount=".length()) : next;
            return bind(mount);
        }
        if (word.startsWith("--volume=")) {
            return volume(word.substring("--volume=".length()));
        }
        if (word.equals("--volume") || SEPARATE.matcher(word).matches()) {
            return volume(next);
        }
        Matcher joined = SHORT.matcher(word);
        return joined.matches() ? volume(joined.group(1)) : Optional.empty();
    }

    private static Optional<String> volume(String value) {
        Matcher matcher = VOLUME.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> bind(String value) {
        return Arrays.stream(value.split(",", -1))
                .filter(part -> part.startsWith("src=") || part.startsWith("source="))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .findFirst();
    }

    private Optional<String> words(String source) {
        String path = source.replaceAll("[/\\\\]+", "/").replaceFirst("(?<=.)/\\.?$", "");
        if (path.matches("/|[A-Za-z]:")) {
            return Optional.of("the whole file system");
        }
        if (SOCKET.matcher(path).matches()) {
            return Optional.of("the socket of the container engine");
        }
        if (ALL_HOMES.matcher(path).matches()) {
            return Optional.of("all home folders");
        }
        Matcher variable = VARIABLE.matcher(path);
        if (variable.matches()) {
            return Optional.of(part(variable.group(1)));
        }
        Matcher root = ROOT_HOME.matcher(path);
        Matcher home = root.matches() ? root : HOME.matcher(path);
        boolean matches = root.matches() || home.matches();
        return matches && isOwn(home.group(1)) ? Optional.of(part(home.group(2))) : Optional.empty();
    }

    // A folder that was not told by a home's path does not tell its user's name.
    private boolean isOwn(String name) {
        boolean named = folder.path().matches("(?i)(?:.*/)?(?:(?:home|users)/[^/]+|root)");
        return named ? folder.name().equalsIgnoreCase(name) : !name.equals("root");
    }

    private static String part(@Nullable String rest) {
        String within = rest == null ? "" : rest.substring(1);
        if (within.isEmpty()) {
            return "the home folder";
        }
        boolean told = NAMES.matcher(within).matches()
                && Arrays.stream(within.split("/", -1)).noneMatch(SlotValues::looksSecret);
        return (told ? within : "a part") + " of the home folder";
    }
}
