package io.delegraph.collector.parse.secret;

import io.delegraph.cypher.graph.NodeKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets that tell by their form who issued them. To add one: a line.
 *
 * <p>Sources: the issuers' pages on token formats (GitHub "token formats", GitLab "token overview", Slack "token types",
 * Stripe "API keys", npm and PyPI token announcements), RFC 7519 for JWT.
 */
enum SecretFormat {
    AWS_KEY_ID("aws", "AWS access key", NodeKind.API_KEY, "(?:AKIA|ASIA)[A-Z2-7]{16}"),
    GITHUB_TOKEN("github", "GitHub token", NodeKind.ACCESS_TOKEN, "gh[pousr]_[A-Za-z0-9_]{20,255}"),
    GITHUB_FINE_GRAINED_TOKEN("github", "GitHub token", NodeKind.ACCESS_TOKEN, "github_pat_[A-Za-z0-9_]{20,255}"),
    GITLAB_TOKEN(
            "gitlab", "GitLab token", NodeKind.ACCESS_TOKEN, "gl(?:pat|dt|rt|cbt|ptt|soat)-[A-Za-z0-9_.-]{20,300}"),
    SLACK_TOKEN(
            "slack",
            "Slack token",
            NodeKind.ACCESS_TOKEN,
            "xox[abeoprs]-[A-Za-z0-9-]{10,250}|xapp-[A-Za-z0-9-]{10,250}"),
    ANTHROPIC_KEY("anthropic", "Anthropic API key", NodeKind.API_KEY, "sk-ant-[A-Za-z0-9_-]{20,200}"),
    STRIPE_KEY("stripe", "Stripe key", NodeKind.API_KEY, "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,250}"),
    OPENAI_KEY("openai", "OpenAI API key", NodeKind.API_KEY, "sk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,250}"),
    GOOGLE_API_KEY("google", "Google API key", NodeKind.API_KEY, "AIza[A-Za-z0-9_-]{35}"),
    NPM_TOKEN("npm", "npm token", NodeKind.ACCESS_TOKEN, "npm_[A-Za-z0-9]{30,60}"),
    PYPI_TOKEN("pypi", "PyPI token", NodeKind.ACCESS_TOKEN, "pypi-[A-Za-z0-9_-]{50,250}"),
    SSH_KEY("", "SSH private key", NodeKind.SSH_KEY, "(?s)-----BEGIN OPENSSH PRIVATE KEY-----.*"),
    PRIVATE_KEY("", "private key", NodeKind.API_KEY, "(?s)-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----.*"),
    JWT("", "signed token", NodeKind.ACCESS_TOKEN, "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*");

    private final String provider;
    private final String label;
    private final NodeKind kind;
    // A pattern is immutable; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Pattern pattern;

    SecretFormat(String provider, String label, NodeKind kind, String pattern) {
        this.provider = provider;
        this.label = label;
        this.kind = kind;
        this.pattern = Pattern.compile(pattern);
    }

    static Optional<SecretFormat> of(String value) {
        return Arrays.stream(values())
                .filter(format -> format.pattern.matcher(value).matches())
                .findFirst();
    }

    /** Who issued it, such as {@code github}; empty when the form does not tell. */
    String provider() {
        return provider;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    NodeKind kind() {
        return kind;
    }
}
