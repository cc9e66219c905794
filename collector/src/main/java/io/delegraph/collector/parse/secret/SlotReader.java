package io.delegraph.collector.parse.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells values from references and placeholders, and frees values of what is written around them. */
public final class SlotReader {
    private static final Pattern HEADER = Pattern.compile("(?is)(?:proxy-)?authorization\\s*:\\s*(.*)");
    private static final Pattern TOKEN_MEMBER = Pattern.compile("(?is)token\\s*=\\s*(.+)");
    private static final Pattern SCHEME = Pattern.compile("(?i)(bearer|token|basic|apikey)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern USERINFO =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://[^/?#\\s:@]*:([^/?#\\s@]+)@.*", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?is)<[^>]*>|\\[[^\\]]*]|\\{\\{.*}}|.*\\*{3,}.*|x{3,}|\\.{3,}|…+|-+|_+|n/?a|none|null|todo.*|.*redacted.*"
                    + "|.*your[-_ ].*|your.*(?:key|token|secret|password).*|.*change[-_ ]?me.*|.*replace[-_ ]?(?:me|with|this).*"
                    + "|.*placeholder.*|(?:insert|enter|paste|put|add|set)[-_ ].*|dummy.*|.*[-_]here|.*x{6,}.*"
                    // The key pairs of AWS's own examples.
                    + "|AKIAIOSFODNN7EXAMPLE|wJalrXUtnFEMI/K7MDENG/?bPxRfiCYEXAMPLEKEY"
                    + "|AKIAI44QH8DHBEXAMPLE|je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY");
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*:-(.+)}", Pattern.DOTALL);
    private static final List<Form> REFERENCES = List.of(
            form(Slot.Content.INPUT, "\\$\\{input:([^}]+)}"),
            form(Slot.Content.MANAGER, "\\$\\{\\{\\s*(secrets\\.[A-Za-z0-9_]+)\\s*}}"),
            form(Slot.Content.ENVIRONMENT, "\\$\\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-)?}"),
            form(Slot.Content.ENVIRONMENT, "\\$(?:env:)?([A-Za-z_][A-Za-z0-9_]*)"),
            form(Slot.Content.ENVIRONMENT, "\\{env:([A-Za-z_][A-Za-z0-9_]*)}"),
            form(Slot.Content.ENVIRONMENT, "%([A-Za-z_][A-Za-z0-9_]*)%"),
            form(Slot.Content.FILE, "(?:\\{file:|@file:|file://)([^}]+)}?"),
            form(
                    Slot.Content.MANAGER,
                    "((?:op|vault|bws|doppler|infisical|azurekv|akv|keyvault|awssm|aws-sm|gcpsm|gcp-sm|secret|keychain"
                            + "|keyring|sops|ssm)(?::/{0,2}).+)"),
            form(Slot.Content.MANAGER, "(arn:aws[a-z-]*:(?:secretsmanager|ssm):[^\\s]+)"),
            form(Slot.Content.MANAGER, "(projects/[^/\\s]+/secrets/[^\\s]+)"),
            form(Slot.Content.MANAGER, "(@Microsoft\\.KeyVault\\(.*\\))"));

    private SlotReader() {}

    private record Form(Slot.Content content, Pattern pattern) {}

    private static Form form(Slot.Content content, String pattern) {
        return new Form(content, Pattern.compile(pattern));
    }

    /** What the text is: a header's value, an environment value, an argument, a URL with a password. */
    public static Slot read(String written) {
        String value = bare(written);
        if (value.isEmpty()) {
            return new Slot.Empty();
        }
        Matcher defaulted = DEFAULTED.matcher(value);
        if (defaulted.matches()) {
            Slot otherwise = read(defaulted.group(1));
            return otherwise instanceof Slot.Literal
                    ? otherwise
                    : reference(value.replaceFirst(":-.*", "}")).orElse(otherwise);
        }
        Optional<Slot> reference = reference(value);
        if (reference.isPresent()) {
            return reference.get();
        }
        return PLACEHOLDER.matcher(value).matches() ? new Slot.Placeholder() : new Slot.Literal(Secret.of(value));
    }

    private static Optional<Slot> reference(String value) {
        for (Form form : REFERENCES) {
            Matcher matcher = form.pattern().matcher(value);
            if (matcher.matches()) {
                return Optional.of(
                        new Slot.Reference(form.content(), matcher.group(1).strip()));
            }
        }
        return CommandReference.find(value);
    }

    /** Whether the text is a connection string with a password in it. */
    public static boolean isConnectionString(String text) {
        return ConnectionString.findPassword(text).isPresent();
    }

    /** Whether the text is an address with a password in it. */
    public static boolean isAddressWithPassword(String text) {
        return USERINFO.matcher(text.strip()).matches();
    }

    /** The value without blanks, quotes, an authentication scheme, or the URL or connection string around a password. */
    private static String bare(String written) {
        String value = unquoted(written.strip());
        Matcher header = HEADER.matcher(value);
        value = header.matches() ? unquoted(header.group(1).strip()) : value;
        Matcher scheme = SCHEME.matcher(value);
        if (scheme.matches()) {
            String token = unquoted(scheme.group(2).strip());
            Matcher member = TOKEN_MEMBER.matcher(token);
            boolean named = scheme.group(1).equalsIgnoreCase("token") && member.matches();
            String bare = named ? unquoted(member.group(1).strip()) : token;
            return scheme.group(1).equalsIgnoreCase("basic") ? passwordOf(bare) : bare;
        }
        Optional<String> password = ConnectionString.findPassword(value);
        if (password.isPresent()) {
            return unquoted(password.get());
        }
        Matcher userinfo = USERINFO.matcher(value);
        return userinfo.matches() ? percentDecoded(userinfo.group(1)) : value;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    private static String passwordOf(String token) {
        try {
            String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            boolean nameOnly = colon == pair.length() - 1;
            return colon < 0 ? pair : nameOnly ? pair.substring(0, colon) : pair.substring(colon + 1);
        } catch (IllegalArgumentException notEncoded) {
            return token;
        }
    }

    private static String percentDecoded(String text) {
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
