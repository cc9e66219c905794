package io.delegraph.collector.mcp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a client reads.
 *
 * @param path     end of the document's path, in any case
 * @param ofHome   whether it configures the client for the user wherever it lies, and not for a project
 * @param optional whether it holds other settings too, so that it may have no tool servers
 * @param wrappers members that hold the servers, the first present counts; dots lead inwards, an empty one is the root
 */
record KnownFile(Pattern path, boolean ofHome, boolean optional, List<String> wrappers) {
    KnownFile {
        wrappers = List.copyOf(wrappers);
    }

    /** A file of the user. */
    static KnownFile home(String path, String... wrappers) {
        return new KnownFile(ending(path), true, false, List.of(wrappers));
    }

    /** A file of the user or of a project, by the folder that it lies in. */
    static KnownFile any(String path, String... wrappers) {
        return new KnownFile(ending(path), false, false, List.of(wrappers));
    }

    /** The same file, which holds other settings too. */
    KnownFile withOtherSettings() {
        return new KnownFile(path, ofHome, true, wrappers);
    }

    boolean matches(String uri) {
        return path.matcher(slashes(uri)).matches();
    }

    /** Folder of the project within the user's folder; empty for the user's own configuration. */
    String project(String within) {
        Matcher matcher = path.matcher(slashes(within));
        return ofHome || !matcher.matches() || matcher.group(1) == null ? "" : matcher.group(1);
    }

    private static String slashes(String path) {
        return path.replace('\\', '/').replace("!/", "/");
    }

    private static Pattern ending(String path) {
        return Pattern.compile("(?i)(?:(.*)/)?" + path);
    }
}
