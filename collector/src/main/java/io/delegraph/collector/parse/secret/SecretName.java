package io.delegraph.collector.parse.secret;

import java.util.regex.Pattern;

/**
 * Whether a name says that its value is a secret. A name only decides where to look; it never links two places, because
 * unrelated products share names such as {@code API_KEY}.
 */
public final class SecretName {
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(?:token|secret|passw(?:or)?d|passphrase|api[-_]?key"
                    + "|access[-_]?key|private[-_]?key|auth[-_]?key|service[-_]?key|credential|_pat(?![a-z])|_dsn|_pwd|bearer|cookie"
                    + "|connection[-_]?string|database[-_]?url|jwt|webhook[-_]?url).*|(?i)(?:pat|dsn|pwd|key|auth|authorization|x-api-key)|(?i).*[-_]key");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i).*(?:max|min|num|count|limit|budget)[-_]?tokens?.*|(?i).*tokens?[-_](?:limit|count|budget|url|endpoint|type|file|path|ttl|expiry).*"
                    + "|(?i).*(?:public[-_]?key|key[-_]?id|secret[-_]?(?:name|id|arn)|key[-_]?(?:file|path|name|prefix)|credentials?[-_](?:file|path)).*");

    private SecretName() {}

    /** Whether the name, of an environment variable, header, flag or member, says so. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(name).matches() && !HARMLESS.matcher(name).matches();
    }
}
