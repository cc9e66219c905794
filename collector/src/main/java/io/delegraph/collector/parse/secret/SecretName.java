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
                    + "|connection[-_]?string|database[-_]?url|jwt|webhook[-_]?url).*|(?i)-*(?:pat|pass|dsn|pwd|key|auth|x[-_]auth|authorization|x-api-key)|(?i).*[-_](?:key|pass)");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i).*(?:max|min|num|count|limit|budget)[-_]?tokens?.*|(?i).*tokens?[-_](?:limit|count|budget|url|endpoint|type|file|path|ttl|expiry).*"
                    + "|(?i).*(?:public[-_]?key|key[-_]?id|secret[-_]?(?:name|id|arn)|key[-_]?(?:file|path|name|prefix)|credentials?[-_](?:file|path)).*"
                    + "|(?i)-*tokens|(?i).*[-_]header");
    // What cuts texts into pieces is no token.
    private static final Pattern TOKENIZER = Pattern.compile("(?i)tokeni[sz](?:ers?|ation)");

    private SecretName() {}

    /** Whether the name, of an environment variable, header, flag or member, says so. */
    public static boolean isSecret(String name) {
        String rest = TOKENIZER.matcher(name).replaceAll("");
        return SECRET.matcher(rest).matches() && !HARMLESS.matcher(rest).matches();
    }
}
