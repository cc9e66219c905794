package io.delegraph.api.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;

/**
 * A path with wildcards, in the syntax of {@link java.nio.file.FileSystem#getPathMatcher globs}.
 *
 * @param root    the longest part in front that has no wildcard
 * @param matcher of absolute paths
 */
record PathPattern(Path root, PathMatcher matcher) {
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    static boolean isPattern(String path) {
        return WILDCARD.matcher(path).find();
    }

    /** Of an absolute path; {@code **} also stands for no folder at all. */
    static PathPattern of(String text) {
        var wildcard = WILDCARD.matcher(text);
        String plain = wildcard.find() ? text.substring(0, wildcard.start()) : text;
        Path root = Path.of(plain.substring(0, plain.lastIndexOf('/') + 1));
        PathMatcher exact = FileSystems.getDefault().getPathMatcher("glob:" + text);
        PathMatcher shallow = FileSystems.getDefault().getPathMatcher("glob:" + text.replace("/**/", "/"));
        return new PathPattern(root, path -> exact.matches(path) || shallow.matches(path));
    }
}
