package io.delegraph.api.conformance;

import java.util.regex.Pattern;

/**
 * Names as the suite abbreviates them: {@code user/ann}, {@code role/app} and {@code group/devs} are IAM's in the case's
 * account, {@code assumed-role/app/ci} is a session of that account's role.
 *
 * @param account of what is named without one
 */
record ShortNames(String account) {
    static final String USUAL_ACCOUNT = "111122223333";

    private static final Pattern PRINCIPAL = Pattern.compile("(user|role|group)/\\S+");
    private static final Pattern SESSION = Pattern.compile("assumed-role/[^/\\s]+/\\S+");

    /** The name in full; everything that is no abbreviation stays as it is written. */
    String full(String written) {
        if (PRINCIPAL.matcher(written).matches()) {
            return "arn:aws:iam::" + account + ":" + written;
        }
        return SESSION.matcher(written).matches() ? "arn:aws:sts::" + account + ":" + written : written;
    }
}
