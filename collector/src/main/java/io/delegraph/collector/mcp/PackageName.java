package io.delegraph.collector.mcp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package that a command fetches and runs.
 *
 * @param name    with its kind, such as {@code npm:@acme/tickets}
 * @param version as written: exact, a range or a tag; absent when any will do
 */
record PackageName(String name, Optional<String> version) {
    private static final String VERSION = "[A-Za-z0-9^~<>=*.][A-Za-z0-9_.+^~<>=*!,-]{0,63}";
    private static final Pattern NPM =
            Pattern.compile("(?i)((?:@[a-z0-9._~-]{1,100}/)?[a-z0-9_][a-z0-9._~-]{0,200})(?:@(" + VERSION + "))?");
    private static final Pattern PYPI =
            Pattern.compile("(?i)([a-z0-9][a-z0-9._-]{0,200})(?:\\[[a-z0-9._,-]*])?(?:(?:@|==)(" + VERSION
                    + ")|([<>~!]=?" + VERSION + "))?");
    private static final Pattern IMAGE = Pattern.compile(
            "((?:[A-Za-z0-9.-]+(?::[0-9]+)?/)?[a-z0-9._/-]{1,200})(?::([A-Za-z0-9_.-]{1,128}))?(?:@(sha256:[0-9a-f]{64}))?");
    private static final Pattern GIT = Pattern.compile("(?i)(?:git\\+)?((?:https?|ssh|git)://.+)");
    private static final Pattern HOSTED =
            Pattern.compile("(?i)(github|gitlab|bitbucket):([\\w.-]+/[\\w.-]+)(?:#([\\w./-]{1,100}))?");

    static Optional<PackageName> npm(String word) {
        String plain = word.startsWith("npm:") ? word.substring(4) : word;
        Matcher hosted = HOSTED.matcher(word);
        if (hosted.matches()) {
            return Optional.of(new PackageName(
                    "git:" + hosted.group(1) + ":" + hosted.group(2), Optional.ofNullable(hosted.group(3))));
        }
        return remote(word).or(() -> matched("npm:", NPM.matcher(plain)));
    }

    static Optional<PackageName> pypi(String word) {
        String plain = word.replaceAll("\\s+", "");
        // name @ git+https://…
        int address = plain.indexOf("@git+");
        return remote(address > 0 ? plain.substring(address + 1) : plain)
                .or(() -> matched("pypi:", PYPI.matcher(plain)));
    }

    static Optional<PackageName> image(String word) {
        return matched("oci:", IMAGE.matcher(word));
    }

    /** A package of Go is a repository. */
    static Optional<PackageName> go(String word) {
        return word.startsWith(".") || !word.contains("/")
                ? Optional.empty()
                : matched("git:", NPM_LIKE_PATH.matcher(word));
    }

    /** A script that is fetched and run, without what its address may hold besides. */
    static Optional<PackageName> script(String url) {
        return Endpoint.find(url).map(clean -> new PackageName("script:" + clean, Optional.empty()));
    }

    private static final Pattern NPM_LIKE_PATH = Pattern.compile("([A-Za-z0-9._/~-]{1,200})(?:@(" + VERSION + "))?");

    private static Optional<PackageName> remote(String word) {
        Matcher git = GIT.matcher(word);
        if (!git.matches()) {
            return Optional.empty();
        }
        boolean repository = word.startsWith("git") || word.contains(".git");
        String address = git.group(1).replaceFirst("#.*", "");
        // …/repo.git@v1.2
        int at = address.lastIndexOf('@');
        boolean pinned = at > address.lastIndexOf('/');
        Optional<String> version = pinned
                ? Optional.of(address.substring(at + 1)).filter(text -> text.matches(VERSION))
                : Optional.empty();
        return Endpoint.find(pinned ? address.substring(0, at) : address)
                .map(clean -> new PackageName((repository ? "git:" : "script:") + clean, version));
    }

    private static Optional<PackageName> matched(String kind, Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String version = matcher.group(2);
        for (int group = 3; group <= matcher.groupCount(); group++) {
            version = matcher.group(group) == null ? version : matcher.group(group);
        }
        return Optional.of(new PackageName(kind + matcher.group(1), Optional.ofNullable(version)));
    }
}
