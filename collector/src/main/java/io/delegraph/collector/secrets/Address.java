package io.delegraph.collector.secrets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses without what may be secret in them: user, password, query and fragment. */
final class Address {
    private static final Pattern URL =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://(?:[^?#]*@)?([^?#]*)(?:[?#].*)?", Pattern.DOTALL);
    // A password with a question mark in it: what stands before that is no host.
    private static final Pattern UNFINISHED_PASSWORD = Pattern.compile("[^/]*:(?![0-9]*(?:/|$)).*", Pattern.DOTALL);
    private static final Pattern SECURE_COPY = Pattern.compile("[^/:@\\s]+@([^/:\\s]+):([^?#]*)");
    private static final Pattern BLOB = Pattern.compile("(https?://.+?)/(?:-/)?blob/.*", Pattern.DOTALL);

    private Address() {}

    /** Host and path, empty when they cannot be told from a password; what is no address stays as it is. */
    static String bare(String address) {
        Matcher url = URL.matcher(address);
        if (url.matches()) {
            return UNFINISHED_PASSWORD.matcher(url.group(1)).matches() ? "" : url.group(1);
        }
        Matcher copy = SECURE_COPY.matcher(address);
        return copy.matches() ? copy.group(1) + "/" + copy.group(2) : address;
    }

    /** A repository, named the same whichever way it is reached; empty for none or for the folder that was scanned. */
    static Optional<String> repository(String address) {
        String bare = bare(address.strip()).replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        return bare.isEmpty() || bare.equals(".") ? Optional.empty() : Optional.of(bare);
    }

    /** The repository of a link to a file of GitHub or GitLab. */
    static Optional<String> repositoryOfLink(String link) {
        Matcher blob = BLOB.matcher(link);
        return blob.matches() ? repository(blob.group(1)) : Optional.empty();
    }
}
